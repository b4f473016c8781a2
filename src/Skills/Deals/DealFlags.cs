using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk.Rules;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Deals;

/// <summary>
/// What can be asked of a deal by one word, such as <c>pushed</c> or <c>no_next_step</c>. A word that is a risk signal
/// too is decided by the signal's rule, so a list and the risks never disagree about a deal.
/// </summary>
internal sealed class DealFlags
{
    /// <summary>
    /// closing_soon: due from today to so many days after it, both included; new: created in the last so many days,
    /// today included.
    /// </summary>
    public const int SoonDays = 14;

    private static readonly DealFlag[] Known =
    [
        new("no_next_step", "no next step is entered", (deal, _) => string.IsNullOrWhiteSpace(deal.Deal.NextStep))
        {
            IsOnlyOfNow = true,
            Needs = coverage => coverage.NextSteps ? null : "next steps",
        },
        new("close_date_passed", "the close date is past", (deal, _) => TimingRules.CloseDatePassed(deal) is not null)
        {
            IsAboutTime = true,
            Needs = MissingCloseDates,
        },
        new("inactive", "the buyer has been silent for too long", (deal, _) => ActivityRules.Inactive(deal) is not null)
        {
            Evidence = deal => RiskWording.Evidence(deal, ActivityRules.Inactive(deal)),
            Needs = coverage => coverage.Activities ? null : "activities",
        },
        new("stalled", "longer in its stage than 75% of won deals", (deal, _) => TimingRules.StageAge(deal) is not null)
        {
            Evidence = deal => RiskWording.Evidence(deal, TimingRules.StageAge(deal)),
        },
        new("pushed", "the close date was moved to a later quarter", (deal, _) => deal.Course.PushCount > 0)
        {
            Evidence = deal => Moved("Pushed", deal.Course.Pushes.Last()),
            Needs = MissingCloseDates,
        },
        new("pulled_in", "the close date was moved to an earlier quarter", (deal, _) => deal.Course.PullIns.Any())
        {
            Evidence = deal => Moved("Pulled in", deal.Course.PullIns.Last()),
            Needs = MissingCloseDates,
        },
        new(
            "closing_soon",
            $"due in the next {SoonDays} days",
            (deal, _) => IsSoon(deal.State.CloseOn, deal.Against.Book.Today)
        )
        {
            IsAboutTime = true,
            Needs = MissingCloseDates,
        },
        new(
            "new",
            $"created in the last {SoonDays} days",
            (deal, _) => deal.Deal.CreatedOn is { } on && deal.IsWithin(on, SoonDays)
        )
        {
            IsAboutTime = true,
        },
        new(
            "big",
            "among the largest tenth of your open deals",
            (deal, big) => deal.State.HasValue && deal.State.Value >= big
        ),
        new("won", "closed and won", (deal, _) => deal.State.IsWon),
        new("lost", "closed and lost", (deal, _) => deal.State.IsLost),
        new("no_amount", "no amount is entered", (deal, _) => deal.State.Amount is null),
        new(
            "no_rate",
            "the amount is in a currency without a rate, so that it cannot be converted",
            (deal, _) => deal.State is { Amount: not null, HasValue: false }
        ),
        new("no_close_date", "no close date is entered", (deal, _) => deal.State.CloseOn is null)
        {
            IsAboutTime = true,
        },
        new(
            "single_contact",
            "at most one contact was engaged in the last 30 days",
            (deal, _) => BuyerRules.Engaged(deal) <= 1
        )
        {
            IsOnlyOfNow = true,
            Needs = coverage => coverage.Contacts ? null : "contacts",
        },
        new("competitor", "a competitor is named", (deal, _) => PriceRules.Competitor(deal) is not null)
        {
            IsOnlyOfNow = true,
            Evidence = deal => RiskWording.Evidence(deal, PriceRules.Competitor(deal)),
            Needs = coverage => coverage.Competitors || coverage.Signals ? null : "competitors",
        },
        new("discounted", "a discount is given", (deal, _) => deal.Deal.Discount > 0) { IsOnlyOfNow = true },
        new(
            "amount_cut",
            "the amount was cut by 10% or more in 30 days",
            (deal, _) => PriceRules.AmountCut(deal) is not null
        )
        {
            Evidence = deal => RiskWording.Evidence(deal, PriceRules.AmountCut(deal)),
        },
        new("commit", "in the forecast category Commit", (deal, _) => deal.State.Category == ForecastCategory.Commit),
    ];

    private readonly IReadOnlyList<DealFlag> flags;

    private DealFlags(IReadOnlyList<DealFlag> flags)
    {
        this.flags = flags;
        (WantsWon, WantsLost) = (Has("won"), Has("lost"));
    }

    /// <summary>The names of all, in the order of the help.</summary>
    public static IEnumerable<string> Names => Known.Select(flag => flag.Name);

    /// <summary>The flags asked for, each once, in the order asked; empty where none are.</summary>
    public IReadOnlyList<DealFlag> Asked => flags;

    /// <summary>Whether won deals are meant.</summary>
    public bool WantsWon { get; }

    /// <summary>Whether lost deals are meant.</summary>
    public bool WantsLost { get; }

    /// <summary>Whether closed deals are meant.</summary>
    public bool WantsClosed => WantsWon || WantsLost;

    /// <summary>Whether a flag is asked for, by its name in lower case.</summary>
    public bool Has(string name) => flags.Any(flag => string.Equals(flag.Name, name, StringComparison.Ordinal));

    /// <summary>The flags of some names, without regard to case; none for null.</summary>
    /// <exception cref="SkillInputException">A name is not known; the message names those that are.</exception>
    public static DealFlags Parse(IReadOnlyList<string>? names) => new([.. (names ?? []).Select(Find).Distinct()]);

    /// <summary>What the data lacks for the flags asked; empty where nothing.</summary>
    public IReadOnlyList<string> Missing(DataCoverage coverage) =>
        [.. flags.Select(flag => flag.Needs(coverage)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether all flags hold for a deal; of won and lost together either.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="big">The least amount of a big deal.</param>
    public bool Hold(RiskSubject deal, Money big)
    {
        foreach (var flag in flags)
        {
            var either = WantsWon && WantsLost && flag.Name is ("won" or "lost");
            if (!either && !flag.Holds(deal, big))
            {
                return false;
            }
        }

        return true;
    }

    private static DealFlag Find(string name) =>
        Array.Find(Known, flag => string.Equals(flag.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new SkillInputException(
            $"I know no flag \"{FilterWords.Quoted(name)}\"; I know {string.Join(", ", Names)}."
        );

    private static string Moved(string how, CloseDateMove move) =>
        $"{how} from {Wording.Day(move.From)} to {Wording.Day(move.To)} on {Wording.Day(move.On)}.";

    private static bool IsSoon(LocalDate? close, LocalDate today) =>
        close >= today && close <= today.PlusDays(SoonDays);

    private static string? MissingCloseDates(DataCoverage coverage) =>
        coverage.CloseDates ? null : "close dates of open deals";
}
