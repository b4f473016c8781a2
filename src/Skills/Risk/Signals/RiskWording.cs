using NodaTime;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Risk.Signals;

/// <summary>
/// Writes the name and the evidence of each risk signal of a deal: one sentence with the numbers and dates that the
/// signal rests on. How many deals stand behind a norm is said only to those who see all deals
/// (<see cref="RiskYardstick.Basis"/>).
/// </summary>
internal sealed class RiskWording(RiskSubject deal)
{
    /// <summary>
    /// The signals of a deal: high ones first, within a level those first whose group costs most by the company's past, then in
    /// the order of the rules; empty where none holds.
    /// </summary>
    public static IReadOnlyList<RiskSignal> Signals(RiskSubject deal)
    {
        var wording = new RiskWording(deal);
        return [.. InOrder(deal).Select(wording.Signal)];
    }

    /// <summary>The signs of a deal in the order of its signals.</summary>
    public static IEnumerable<RiskSign> InOrder(RiskSubject deal)
    {
        var norms = deal.Against.Book.Norms.Risk(deal.Against.Period);
        return RiskRules.Find(deal).OrderByDescending(sign => sign.Level).ThenBy(sign => norms.OddsRatio(sign.Mark));
    }

    /// <summary>Says of a deal without signals how seldom such deals close in the period.</summary>
    public static RiskSignal Unlikely(RiskSubject deal, in RiskFinding finding) =>
        new(
            "unlikely",
            "Unlikely in time",
            RiskLevel.Watch,
            $"Its chance of closing in {Wording.Period(deal.Against.Period)} is {Wording.Percent(finding.Probability ?? 0)}, in {deal.State.Stage.Name}."
        )
        {
            Value = finding.Probability,
        };

    /// <summary>What a sign rests on, as a sentence; null for no sign.</summary>
    public static string? Evidence(RiskSubject deal, RiskSign? sign) =>
        sign is { } found ? new RiskWording(deal).Describe(found).Evidence : null;

    /// <summary>How tables call a level: <c>high</c> or <c>watch</c>.</summary>
    public static string NameOf(RiskLevel level) => level == RiskLevel.High ? "high" : "watch";

    private RiskSignal Signal(RiskSign sign)
    {
        var (name, evidence) = Describe(sign);
        return new(sign.Kind, name, sign.Level, evidence)
        {
            Value = sign.Value,
            Threshold = sign.Threshold,
            Mark = sign.Mark,
            NormDeals = deal.Against.BasisCount(sign.NormDeals),
        };
    }

    private (string Name, string Evidence) Describe(in RiskSign sign) =>
        sign.Kind switch
        {
            "inactive" => ("Inactive", Inactive(sign)),
            "ghosted" => ("Ghosted", Ghosted(sign)),
            "champion_left" => ("Champion changed", ChampionLeft(sign)),
            "competitor" => ("Competitor", $"{Competitor()} is named as competitor{CompetitorDay()}."),
            "competitor_pricing" => (
                "Competitor pricing",
                $"The buyer received prices of {Competitor()}{CompetitorDay()}."
            ),
            "budget_pending" => ("Budget pending", BudgetPending()),
            "works_council" => (
                "Works council",
                $"The works council raised a concern on {Newest(SignalKinds.WorksCouncilConcern)}."
            ),
            "legal_objection" => ("Legal objection", Review("Legal objection", sign)),
            "review_stalled" => ($"{ReviewName} stalled", Review(ReviewName, sign)),
            "discount_request" => ("Discount asked", DiscountRequest(sign)),
            "amount_cut" => ("Amount cut", AmountCut(sign)),
            "stage_regression" => ("Stage went back", StageRegression()),
            "close_date_passed" => ("Close date passed", $"The close date {Close} passed {Days(sign)} ago."),
            "pushed" => ("Pushed", Pushed(sign)),
            "slipped_quarters" => ("Slipped quarters", SlippedQuarters(sign)),
            "stage_age" => ("Stalled in stage", StageAge(sign)),
            "implausible_date" => ("Close date too soon", ImplausibleDate(sign)),
            "no_economic_buyer" => ("No economic buyer", EconomicBuyerAbsent()),
            "single_threaded" => ("Single-threaded", SingleThreaded(sign)),
            "no_next_step" => ("No next step", "No next step is entered."),
            "next_step_overdue" => (
                "Next step overdue",
                $"The next step was due on {Day(deal.Deal.NextStepOn)}, {Days(sign)} ago."
            ),
            "weak_commit" => ("Weak commit", WeakCommit(sign)),
            _ => throw new InvalidOperationException($"The risk {sign.Kind} has no words."),
        };

    private string Close => Day(deal.State.CloseOn);

    private string Inactive(in RiskSign sign)
    {
        var last = deal.Deal.Activities.LastTwoWayOn(deal.Today);
        var silence = last is { } heard
            ? $"Nothing from the buyer for {Days(sign)}, since {Wording.Day(heard)}"
            : $"No reply from the buyer in {Days(sign)} since it was created on {Day(deal.Deal.CreatedOn)}";
        return RiskThresholds.Enough(deal.Against.Won.SilentDays) is { } norm
            ? $"{silence}; 80% of {Won(norm)} were never silent for more than {Wording.Days(norm.P80)}."
            : $"{silence}; the limit is {Wording.Days(deal.Against.SilentDays)}.";
    }

    private string Ghosted(in RiskSign sign)
    {
        var last = deal.Deal.Activities.LastTwoWayOn(deal.Today);
        var since = last is { } heard ? $"since the buyer's last reply on {Wording.Day(heard)}" : "and never a reply";
        return $"{Plural(sign, "message")} sent {since}.";
    }

    private string SingleThreaded(in RiskSign sign)
    {
        var isLarge = sign.Level == RiskLevel.High;
        var size =
            isLarge && deal.Against.MedianAmount(deal.Deal.Segment) is { } median
                ? $", on a deal above the median of {Wording.Amount(median)}"
                : string.Empty;
        return $"{Plural(sign, "contact")} engaged in the last {Wording.Days(BuyerRules.EngagedDays)}, in {Stage}{size}.";
    }

    private string ChampionLeft(in RiskSign sign)
    {
        var (left, day) = Known(BuyerRules.LostChampion(deal));
        var name = left is { } person ? $" {person.Name}" : string.Empty;
        var another = sign.Level == RiskLevel.Watch ? "; another champion is named" : string.Empty;
        return $"The champion{name} left or changed roles on {Wording.Day(day)}{another}.";
    }

    private string EconomicBuyerAbsent()
    {
        var named = deal.Contacts.Any(contact => BuyerRules.IsEconomicBuyer(contact));
        var who = named ? "The economic buyer has never taken part" : "No economic buyer is named";
        return $"{who}, and the deal is in {Stage}.";
    }

    private string DiscountRequest(in RiskSign sign)
    {
        var norm = RiskThresholds.Enough(deal.Against.Won.Discount);
        var what = sign.Value is { } share ? $"{Wording.Percent(share)} discount" : "Discount";
        var than = norm is null
            ? $"the limit is {Wording.Percent(Known(sign.Threshold))}"
            : $"75% of {Won(norm)} got {Wording.Percent(norm.P75)} or less";
        return $"{what} asked for on {Newest(SignalKinds.DiscountRequested)}; {than}.";
    }

    private string Competitor() => deal.Deal.Competitor ?? PriceRules.Named(deal)?.Detail ?? "a competitor";

    private string CompetitorDay() =>
        PriceRules.Named(deal) is { } signal ? $" on {Wording.Day(deal.DayOf(signal))}" : string.Empty;

    private string AmountCut(in RiskSign sign)
    {
        var (before, now) = (Known(PriceRules.AmountBefore(deal)), Known(deal.State.Amount));
        return $"Amount cut by {Wording.Percent(Known(sign.Value))} in {Wording.Days(RiskThresholds.AmountDays)}, from {Wording.Amount(before)} to {Wording.Amount(now)}.";
    }

    private string BudgetPending()
    {
        var closing = deal.State.CloseOn is { } day ? $"; due to close on {Wording.Day(day)}" : string.Empty;
        return $"Budget approval pending since {Newest(SignalKinds.BudgetPending)}{closing}.";
    }

    private string ReviewName =>
        ProcessRules.Review(deal)?.Kind == SignalKinds.SecurityReviewStarted ? "Security review" : "Legal review";

    private string Review(string what, in RiskSign sign)
    {
        var since = Wording.Day(deal.DayOf(Known(ProcessRules.Review(deal))));
        return $"{what} open for {Days(sign)}, since {since}; the limit is {Wording.Days(Known(sign.Threshold))}.";
    }

    private string StageRegression()
    {
        var back = ProcessRules.MovesBack(deal).ToArray();
        var last = back[^1];
        var again =
            back.Length > 1
                ? $"; {Wording.Plural(back.Length, "time")} in {Wording.Days(RiskThresholds.RegressionDays)}"
                : string.Empty;
        return $"Moved back from {last.From.Name} to {last.To.Name} on {Wording.Day(last.On)}{again}.";
    }

    private string WeakCommit(in RiskSign sign)
    {
        var basis = sign.NormDeals is { } deals
            ? $"{deal.Against.Basis(deals, "deal")} of the past"
            : "the CRM's default";
        return $"In commit, while deals in {Stage} convert at {Wording.Percent(Known(sign.Value))}, by {basis}.";
    }

    private string StageAge(in RiskSign sign)
    {
        var norm =
            RiskThresholds.StageAge(deal.Against.Won, deal.State.Stage)
            ?? throw new InvalidOperationException("A deal stalls only against a norm of its stage.");
        return $"{Days(sign)} in {Stage}; 75% of {Won(norm)} took {Wording.Days(norm.P75)} or less, 90% {Wording.Days(norm.P90)}.";
    }

    private string ImplausibleDate(in RiskSign sign)
    {
        var won = deal.Against.Basis(Known(sign.NormDeals), "won deal");
        var left = Wording.Days(TimingRules.DaysLeft(deal));
        return $"The rest of the process took {won} {Days(sign)} by the medians; {left} are left to {Close}.";
    }

    private string Pushed(in RiskSign sign)
    {
        var dates = deal.Course.Pushes.Select(push => $"{Wording.Day(push.From)} to {Wording.Day(push.To)}");
        var times = deal.Course.PushCount == 1 ? "once" : Plural(sign, "time");
        return $"Close date pushed {times}, by {Wording.Days(deal.Course.PushedDays)} in total ({string.Join("; ", dates)}).";
    }

    private string SlippedQuarters(in RiskSign sign)
    {
        var first = deal.Against.Book.Company.Calendar.QuarterOf(Known(deal.Course.FirstCloseOn));
        return $"First due in {first.Id}, now {Plural(sign, "quarter")} later.";
    }

    private string Stage => deal.State.Stage.Name;

    private string Newest(string kind) => Wording.Day(deal.DayOf(Known(deal.Newest(kind))));

    private string Won(Percentiles norm) => deal.Against.Basis(norm.Count, "won deal");

    private static string Plural(in RiskSign sign, string noun) => Wording.Plural((int)Known(sign.Value), noun);

    private static string Days(in RiskSign sign) => Wording.Days(Known(sign.Value));

    private static string Day(LocalDate? day) => Wording.Day(Known(day));

    // A rule that found its sign has looked at these values already; a missing one is a bug, not a gap in the data.
    private static T Known<T>(T? value)
        where T : struct =>
        value ?? throw new InvalidOperationException("A risk sign lacks a value that its rule has read.");
}
