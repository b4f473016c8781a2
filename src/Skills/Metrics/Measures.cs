using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <summary>
/// Every measure, in the order of the help. What happened (won, lost, created, slipped, pushed, activity) counts by the
/// day on which it happened; what stands (pipeline, coverage, days since activity) is as of the view, for deals due in
/// the period.
/// </summary>
/// <remarks>
/// Units: amounts, average deal size and velocity are money in the reporting currency; rates, attainment and discount
/// are shares; coverage is a multiple; sales cycle, days since
/// activity and days in stage are mean days. A measure is null where there
/// is nothing to divide by, and where the company's data lack what it needs, which the answer then says. Velocity is
/// the field's formula: opportunities × win rate × deal size ÷ length of the sales cycle, in money a day. Win rate and
/// average deal size are over deals closed in the period, never over those created in it.
/// </remarks>
internal static class Measures
{
    private const string Due = "open deals with a close date in the period, omitted ones left out";

    private const string Stay =
        "that deals were in a stage that they left in the period, by the day of leaving; stage, owner and the rest as they were then";

    private const string MedianStay = "days_in_stage_median";

    private static readonly Measure[] Known =
    [
        new("pipeline_amount", "Pipeline", $"amounts of {Due}", Ingredients.Open, cell => FactValue.Of(cell.OpenAmount))
        {
            IsStock = true,
        },
        new("deal_count", "Open deals", $"how many {Due}", Ingredients.Open, cell => FactValue.Count(cell.Open))
        {
            IsStock = true,
        },
        new(
            "won_amount",
            "Won",
            "amounts of deals won, by close date",
            Ingredients.Closed,
            cell => FactValue.Of(cell.WonAmount)
        ),
        new(
            "won_count",
            "Deals won",
            "how many deals were won, by close date",
            Ingredients.Closed,
            cell => FactValue.Count(cell.Won)
        ),
        new(
            "lost_amount",
            "Lost",
            "amounts of deals lost, by close date",
            Ingredients.Closed,
            cell => FactValue.Of(cell.LostAmount)
        ),
        new(
            "lost_count",
            "Deals lost",
            "how many deals were lost, by close date",
            Ingredients.Closed,
            cell => FactValue.Count(cell.Lost)
        ),
        new(
            "win_rate",
            "Win rate",
            "won ÷ (won + lost) among deals closed in the period, by count",
            Ingredients.Closed,
            cell => FactValue.Share(cell.WinRate)
        )
        {
            IsRate = true,
        },
        new(
            "win_rate_by_amount",
            "Win rate by amount",
            "won amount ÷ (won + lost amount) among deals closed in the period",
            Ingredients.Closed,
            cell => FactValue.Share(cell.WinRateByAmount)
        )
        {
            IsRate = true,
        },
        new(
            "average_deal_size",
            "Average deal",
            "mean amount of deals won in the period, those without an amount left out",
            Ingredients.Closed | Ingredients.Values,
            cell => FactValue.Of(cell.AverageWon)
        )
        {
            IsRate = true,
        },
        new(
            "deal_size_median",
            "Median deal",
            "median amount of deals won in the period, those without an amount left out",
            Ingredients.Closed | Ingredients.Values,
            cell => FactValue.Of(cell.MedianWon)
        )
        {
            IsRate = true,
        },
        new(
            "sales_cycle_days",
            "Sales cycle (days)",
            "mean days from creation to close of deals won in the period",
            Ingredients.Closed | Ingredients.Values,
            cell => FactValue.Plain(cell.CycleDays)
        )
        {
            IsRate = true,
        },
        new(
            "sales_cycle_median",
            "Sales cycle (median days)",
            "median days from creation to close of deals won in the period",
            Ingredients.Closed | Ingredients.Values,
            cell => FactValue.Plain(cell.MedianCycleDays)
        )
        {
            IsRate = true,
        },
        new(
            "created_amount",
            "Created",
            "amounts, as they are now, of deals created in the period",
            Ingredients.Created,
            cell => FactValue.Of(cell.CreatedAmount)
        ),
        new(
            "created_count",
            "Deals created",
            "how many deals were created in the period",
            Ingredients.Created,
            cell => FactValue.Count(cell.Created)
        ),
        new(
            "slipped_amount",
            "Slipped",
            "amounts at the period's start of open deals due in it then, now open with a close date after its end",
            Ingredients.Moves,
            cell => FactValue.Of(cell.SlippedAmount)
        )
        {
            Missing = MeasureGaps.Moves,
        },
        new(
            "push_count",
            "Pushes",
            "how many times in the period an open deal's close date moved to a later fiscal quarter",
            Ingredients.Moves,
            cell => FactValue.Count(cell.Pushes)
        )
        {
            Missing = MeasureGaps.Moves,
        },
        new(
            "quota",
            "Quota",
            "quotas for the period; leaders' own where they have one",
            Ingredients.Quota,
            cell => FactValue.Of(cell.Quota)
        )
        {
            IsStock = true,
            Missing = MeasureGaps.Quota,
        },
        new(
            "attainment",
            "Attainment",
            "won ÷ quota",
            Ingredients.Quota | Ingredients.Closed,
            cell => FactValue.Share(cell.Attainment)
        )
        {
            Missing = MeasureGaps.Quota,
        },
        new(
            "coverage",
            "Coverage",
            "open pipeline due in the period ÷ full quota",
            Ingredients.Quota | Ingredients.Open,
            cell => FactValue.Ratio(cell.Coverage)
        )
        {
            IsStock = true,
            Missing = coverage => MeasureGaps.Quota(coverage) ?? MeasureGaps.Dates(coverage),
        },
        new(
            "weighted_pipeline",
            "Weighted pipeline",
            "closed won + open deals due in the period, each amount × its stage's historical conversion",
            Ingredients.Weighted,
            cell => FactValue.Of(cell.Weighted)
        )
        {
            IsStock = true,
            Missing = MeasureGaps.Dates,
        },
        new(
            "activity_count",
            "Activities",
            "mails, calls and meetings in the period",
            Ingredients.Activities,
            cell => FactValue.Count(cell.Activities)
        )
        {
            Missing = MeasureGaps.Activities,
        },
        new(
            "days_since_activity",
            "Days since activity",
            $"mean days since the last activity (or creation, where there was none) of {Due}",
            Ingredients.Silence,
            cell => FactValue.Plain(cell.SilentDays)
        )
        {
            IsStock = true,
            Missing = MeasureGaps.Activities,
        },
        new(
            "discount",
            "Discount",
            "mean discount of deals won in the period that have one entered",
            Ingredients.Closed,
            cell => FactValue.Share(cell.Discount)
        )
        {
            IsRate = true,
        },
        new(
            "days_in_stage",
            "Days in stage",
            $"mean days {Stay}",
            Ingredients.Stays,
            cell => FactValue.Plain(cell.StayDays)
        )
        {
            Missing = MeasureGaps.Stages,
        },
        new(
            MedianStay,
            "Days in stage (median)",
            $"median days {Stay}",
            Ingredients.Stays,
            cell => FactValue.Plain(cell.MedianStayDays)
        )
        {
            Missing = MeasureGaps.Stages,
        },
        new(
            "velocity",
            "Velocity (a day)",
            "open deals due × win rate × average won amount ÷ average cycle, a day",
            Ingredients.Open | Ingredients.Closed,
            cell => FactValue.Of(cell.Velocity)
        ),
    ];

    /// <summary>All measures, in the order of the help.</summary>
    public static IReadOnlyList<Measure> All => Known;

    /// <summary>
    /// The measures of some names, in their order, each once; case and blanks around a name do not matter. A mean of stays
    /// in stages brings the median with it, because a few deals that lie for long make the mean alone mislead.
    /// </summary>
    /// <exception cref="SkillInputException">
    /// None is named, or one is not known; the message names those that are.
    /// </exception>
    public static IReadOnlyList<Measure> Parse(IReadOnlyList<string>? names) =>
        names is not { Count: > 0 }
            ? throw new SkillInputException($"Name at least one measure: {Names()}.")
            : [.. names.SelectMany(Parse).Distinct()];

    private static Measure[] Parse(string name)
    {
        var found =
            Find(name)
            ?? throw new SkillInputException(
                $"There is no measure \"{FilterWords.Quoted(name)}\"; there are {Names()}."
            );
        return found.Name == "days_in_stage" && Find(MedianStay) is { } median ? [found, median] : [found];
    }

    private static Measure? Find(string name) =>
        Array.Find(Known, known => string.Equals(known.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Names() => string.Join(", ", Known.Select(known => known.Name));
}
