using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Scorecards;

/// <summary>What cards state: who is short and who is over, who has gone quiet, who calls wrong, who is behind on pipeline.</summary>
internal sealed class GetScorecardsFindings
{
    private const int MostNamed = 3;
    private const double Thin = 3;
    private const string Standing = "standing";
    private readonly GetScorecardsResult result;
    private readonly FindingList findings = new();

    private GetScorecardsFindings(GetScorecardsResult result) => this.result = result;

    /// <summary>The findings; what is asked for in particular weighs most.</summary>
    public static IReadOnlyList<Finding> List(GetScorecardsResult result)
    {
        var made = new GetScorecardsFindings(result);
        if (result.Sellers.Count == 1)
        {
            made.AddOne(result.Sellers[0]);
        }
        else
        {
            made.AddMany();
        }

        return made.findings.Findings;
    }

    private IReadOnlyList<SellerCard> Cards => result.Sellers;

    private void AddOne(SellerCard card)
    {
        findings.AddIf(card.AgainstQuota is not null, FindingKind.Verdict, "verdict", 1, Standing);
        findings.Add(FindingKind.Level, "card", 1, Standing);
        findings.AddIf(card.HasGoneQuiet, FindingKind.Cause, "one_quiet", 0.8);
        findings.AddIf(card.RemainingCoverage is not null, FindingKind.Cause, "one_cover", 0.6);
        findings.AddIf(card.CallHabit is not null, FindingKind.Level, "one_calls", Weight(ScorecardFocus.Calls, 0.6));
        findings.AddIf(card.WinRate is not null, FindingKind.Level, "one_wins", Weight(ScorecardFocus.WinRate, 0.4));
        findings.AddIf(
            card.UsuallyCreated is not null,
            FindingKind.Level,
            "one_created",
            Weight(ScorecardFocus.Creation, 0.3)
        );
        findings.AddIf(card.IsRamping, FindingKind.Level, "one_ramp", Weight(ScorecardFocus.Ramp, 0.5));
        findings.AddIf(result.First is not null, FindingKind.Action, "step");
    }

    private void AddMany()
    {
        findings.Add(FindingKind.Level, "team", 0.75);
        AddAgainstQuota();
        AddQuiet();
        AddCalls();
        AddCover();
        AddEnds();
        AddRamp();
        findings.AddIf(result.First is not null, FindingKind.Action, "step");
    }

    // What is asked for leads; of the rest, quota comes first.
    private double Weight(string focus, double usual) => result.Focus == focus ? 1 : usual;

    private void AddAgainstQuota()
    {
        SellerCard[] known = [.. Cards.Where(card => card is { AgainstQuota: not null, Quota.Minor: > 0 })];
        SellerCard[] shorts = [.. known.Where(card => card.AgainstQuota!.Value.Minor < 0)];
        SellerCard[] over = [.. known.Except(shorts).OrderByDescending(card => card.AgainstQuota!.Value.Minor)];
        if (known.Length == 0)
        {
            findings.AddIf(
                result.Focus is ScorecardFocus.Short or ScorecardFocus.Ahead,
                FindingKind.Rank,
                "no_quota",
                1
            );
            return;
        }

        AddNamed("short", Weight(ScorecardFocus.Short, 0.9), shorts, AddStanding, known.Length);
        AddNamed("ahead", Weight(ScorecardFocus.Ahead, 0.55), over, AddStanding, known.Length);
        findings.AddIf(shorts.Length == 0 && result.Focus == ScorecardFocus.Short, FindingKind.Rank, "none_short", 1);
        findings.AddIf(over.Length == 0 && result.Focus == ScorecardFocus.Ahead, FindingKind.Rank, "none_ahead", 1);
    }

    private static FactList AddStanding(FactList facts, SellerCard card) =>
        facts
            .Add("name", "Seller", card.Seller, "the seller")
            .Add(
                "gap",
                "From quota",
                Positive(card.AgainstQuota!.Value),
                "|forecast − quota|, or |won − quota| once the period is over"
            )
            .Share("chance", "Chance", card.ChanceOfQuota, "that the seller's wins of the period reach the quota")
            .Share("attainment", "Attainment", card.Attainment, "won ÷ quota for the days of selling");

    private void AddQuiet()
    {
        SellerCard[] quiet =
        [
            .. Cards
                .Where(card => card is { HasGoneQuiet: true, ActivityChange: not null })
                .OrderBy(card => card.ActivityChange)
                .ThenBy(card => card.Seller, StringComparer.Ordinal),
        ];
        AddNamed(
            "quiet",
            Weight(ScorecardFocus.Activity, 0.85),
            quiet,
            (facts, card) =>
                facts
                    .Add("name", "Seller", card.Seller, "the seller")
                    .Share(
                        "fall",
                        "Activity down",
                        -card.ActivityChange,
                        "1 − activities for each open deal and week in the last four weeks ÷ those in the twelve before"
                    ),
            Cards.Count
        );
        AddQuietTeams();
        findings.AddIf(
            quiet.Length == 0 && result.QuietTeams.Count == 0 && result.Focus == ScorecardFocus.Activity,
            FindingKind.Rank,
            Cards.Any(card => card.Activity is not null) ? "none_quiet" : "no_activity",
            1
        );
    }

    private void AddQuietTeams() =>
        findings.AddNaming(
            FindingKind.Rank,
            "quiet_teams",
            Weight(ScorecardFocus.Activity, 0.85) - 0.01,
            result.QuietTeams.Take(MostNamed),
            (facts, team) =>
                facts
                    .Add("name", "Team", team.Team, "the team")
                    .Share(
                        "fall",
                        "Activity down",
                        1 - (team.Activity / team.Before),
                        "1 − activities for each open deal and week in the last four weeks ÷ those in the twelve before"
                    )
        );

    private void AddCalls()
    {
        AddHabit("low", "sandbagging");
        AddHabit("high", "happy_ears");
        findings.AddIf(
            result.Focus == ScorecardFocus.Calls && Cards.All(card => card.CallHabit is null),
            FindingKind.Rank,
            Cards.Any(card => card.CallBias is not null) ? "none_calls" : "no_calls",
            1
        );
    }

    private void AddHabit(string id, string habit) =>
        AddNamed(
            id,
            Weight(ScorecardFocus.Calls, 0.5) - (habit == "happy_ears" ? 0.01 : 0),
            [
                .. Cards
                    .Where(card => card.CallHabit == habit)
                    .OrderByDescending(card => Math.Abs(card.CallBias ?? 0))
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts
                    .Add("name", "Seller", card.Seller, "the seller")
                    .Share(
                        "bias",
                        "Calls off by",
                        Math.Abs(card.CallBias ?? 0),
                        "|mean of (call − won) ÷ won| at the middle of past quarters"
                    )
                    .Count("quarters", "Quarters", card.CallQuarters, "past quarters with a call of the seller's own"),
            Cards.Count(card => card.CallBias is not null)
        );

    private void AddCover() =>
        AddNamed(
            "cover",
            Weight(ScorecardFocus.Coverage, 0.45),
            [
                .. Cards
                    .Where(card => card is { RemainingCoverage: < Thin, LeftOn: null })
                    .OrderBy(card => card.RemainingCoverage)
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts
                    .Add("name", "Seller", card.Seller, "the seller")
                    .Ratio("cover", "Remaining coverage", card.RemainingCoverage, "open pipeline due ÷ (quota − won)"),
            Cards.Count(card => card.RemainingCoverage is not null)
        );

    // The first and the last of those with enough deals.
    private void AddEnds()
    {
        SellerCard[] rated = [.. Cards.Where(card => card.WinRate is not null).OrderByDescending(card => card.WinRate)];
        AddPair(
            "wins",
            Weight(ScorecardFocus.WinRate, 0.4),
            rated,
            (facts, card) =>
                facts.Share(
                    "rate",
                    "Win rate",
                    card.WinRate,
                    "won ÷ closed over a year, drawn to all sellers'",
                    card.Closed
                )
        );
        AddCreated();
        SellerCard[] timed = [.. Cards.Where(card => card.CycleDays is not null).OrderBy(card => card.CycleDays)];
        AddPair(
            "cycle",
            Weight(ScorecardFocus.Cycle, 0.2),
            timed,
            (facts, card) =>
                facts.Add(
                    "days",
                    "Cycle",
                    FactValue.RoundedDays(card.CycleDays),
                    "median days from creation to win over a year"
                )
        );
    }

    private void AddCreated()
    {
        SellerCard[] creating =
        [
            .. Cards.Where(card => card.LeftOn is null).OrderByDescending(card => card.Created.Minor),
        ];
        AddPair(
            "created",
            Weight(ScorecardFocus.Creation, 0.3),
            result.Elapsed > 0 ? creating : [],
            (facts, card) =>
                facts.Add(
                    "amount",
                    "Created",
                    card.Created,
                    "created in the period, at present amounts",
                    card.CreatedDeals
                )
        );
    }

    private void AddPair(string id, double weight, SellerCard[] ranked, Func<FactList, SellerCard, FactList> add)
    {
        if (ranked.Length >= 2)
        {
            findings.AddNaming(
                FindingKind.Rank,
                id,
                weight,
                new[] { ranked[0], ranked[^1] },
                (facts, card) => add(facts.Add("name", "Seller", card.Seller, "the seller"), card),
                facts => facts.Count("of", "Sellers", ranked.Length, "sellers with enough to say")
            );
        }
    }

    private void AddRamp() =>
        AddNamed(
            "ramping",
            Weight(ScorecardFocus.Ramp, 0.35),
            [
                .. Cards
                    .Where(card => card is { IsRamping: true, LeftOn: null })
                    .OrderBy(card => card.RampShare)
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts
                    .Add("name", "Seller", card.Seller, "the seller")
                    .Count("month", "Month", card.TenureMonths + 1, "month of tenure that is running")
                    .Count("months", "Ramp", card.RampMonths, "months until full productivity")
                    .Share("attainment", "Attainment", card.Attainment, "won ÷ quota for the days of selling"),
            Cards.Count
        );

    private void AddNamed(
        string id,
        double weight,
        SellerCard[] cards,
        Func<FactList, SellerCard, FactList> add,
        int outOf
    ) =>
        findings.AddNaming(
            FindingKind.Rank,
            id,
            weight,
            cards.Take(MostNamed),
            add,
            facts =>
                facts
                    .Count("count", "Sellers", cards.Length, "sellers for whom it holds")
                    .Count("of", "Of", outOf, "sellers of whom it can be said")
        );

    private static Money Positive(Money money) => money.Minor < 0 ? -money : money;
}
