using System.Text.Json.Serialization;
using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Forecast;

/// <summary>The answer of <c>get_forecast</c>. Amounts are in the reporting currency.</summary>
public sealed record GetForecastResult : SkillResult
{
    /// <summary>From which chance on a yes is said, and below whose complement a no.</summary>
    private const double Likely = 0.6;

    /// <summary>Quota of the people concerned; null where none is set or the filter cuts across people.</summary>
    public Money? Quota { get; init; }

    /// <summary>What <see cref="Quota"/> is made of; null without one.</summary>
    [JsonIgnore]
    public QuotaRollUp? Quotas { get; init; }

    /// <summary>Won with a close date in the period.</summary>
    public required Money ClosedWon { get; init; }

    /// <summary>How many deals are won.</summary>
    public required int WonDeals { get; init; }

    /// <summary>Closed + commit, by forecast category.</summary>
    public required Money Commit { get; init; }

    /// <summary>Closed + commit + best case, by forecast category.</summary>
    public required Money BestCase { get; init; }

    /// <summary>Open deals due in commit alone, without what is closed.</summary>
    public required Money CommitOnly { get; init; }

    /// <summary>Open deals due in best case alone.</summary>
    public required Money BestCaseOnly { get; init; }

    /// <summary>
    /// AE commit − (closed + commit): what sellers called above their deals, below 0 for below them. Of some of a seller's deals
    /// their part of it, by open pipeline. Null where no seller has called.
    /// </summary>
    public Money? CalledAbove { get; init; }

    /// <summary>The commit as leaders call it: their numbers in the place of what stands below. Equals AE commit without any.</summary>
    public required Money RolledUp { get; init; }

    /// <summary>Whether it is about all deals of the company, so that the company's record is its own.</summary>
    [JsonIgnore]
    public bool IsWhole { get; init; }

    /// <summary>The leaders' numbers that stand; only of leaders whom the viewer may see.</summary>
    public IReadOnlyList<CallOverride> Overrides { get; init; } = [];

    /// <summary>Open deals with a close date in the period, omitted ones left out.</summary>
    public required Money OpenPipeline { get; init; }

    /// <summary>How many deals that is.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Quota − closed won; null without a quota.</summary>
    public Money? Gap { get; init; }

    /// <summary>Closed won ÷ quota.</summary>
    public double? Attainment { get; init; }

    /// <summary>Open pipeline ÷ quota.</summary>
    public double? Coverage { get; init; }

    /// <summary>Open pipeline ÷ gap; null when the gap is closed.</summary>
    public double? RemainingCoverage { get; init; }

    /// <summary>AE commit ÷ quota.</summary>
    public double? PercentToCommit { get; init; }

    /// <summary>Days after today up to and with the period's last.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Days from today to the period's first; 0 once it has begun.</summary>
    public required int DaysUntil { get; init; }

    /// <summary>The number by each method; the ensemble is the last, where there is one.</summary>
    public required IReadOnlyList<ForecastMethod> Methods { get; init; }

    /// <summary>The 80% range of the final amount, around the ensemble; null for periods that are not forecast by it.</summary>
    public ForecastRange? Range { get; init; }

    /// <summary>Whether ensemble and range are sums over the quarters of a longer period.</summary>
    public bool IsSumOfQuarters { get; init; }

    /// <summary>How far the forecast stands on the company's past.</summary>
    public ForecastBasis? Basis { get; init; }

    /// <summary>How the model has been off lately, in a sentence; null where it fits.</summary>
    public string? Warning { get; init; }

    /// <summary>
    /// How win rates of the whole company changed by more than chance in the last two closed quarters, in a sentence; null
    /// where none did that the person may be told of.
    /// </summary>
    public string? Drift { get; init; }

    /// <summary>The breakdown, largest open pipeline first; empty where none was asked for.</summary>
    public IReadOnlyList<ForecastGroup> Groups { get; init; } = [];

    /// <summary>
    /// When today's open deals are expected to close: the weeks left of the quarter, then the next two quarters; empty where
    /// the past is too short to say.
    /// </summary>
    public IReadOnlyList<ExpectedClosing> Closings { get; init; } = [];

    /// <summary>The blend; null where the period is not forecast by it.</summary>
    internal ForecastMethod? Ensemble => MethodOf(ForecastMethods.Ensemble);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["commit_short"] = MethodOf(ForecastMethods.Commit)?.Amount < Quota,
            ["likely"] = Range?.ChanceOfQuota >= Likely,
            ["unlikely"] = Range?.ChanceOfQuota <= 1 - Likely,
            ["booked"] = Gap is { Minor: <= 0 },
            ["none_won"] = ClosedWon.Minor == 0,
            ["running"] = DaysLeft > 0 && DaysUntil == 0,
            ["upcoming"] = DaysUntil > 0,
            ["whole"] = IsWhole,
            ["at_ceiling"] = Ensemble?.Record?.Accuracy >= Range?.Ceiling,
            ["overridden"] = MethodOf(ForecastMethods.Commit) is { } called && RolledUp != called.Amount,
        };

    /// <summary>The number by a method; null where it gives none.</summary>
    /// <param name="method">One of <see cref="ForecastMethods"/>.</param>
    internal ForecastMethod? MethodOf(string method) =>
        Methods.FirstOrDefault(found => string.Equals(found.Method, method, StringComparison.Ordinal));

    /// <summary>A forecast by one method.</summary>
    /// <param name="Method"><c>commit</c>, <c>weighted</c>, <c>model</c>, <c>bookings</c> (until there is a model) or <c>ensemble</c>.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Amount">The amount that will be closed won in the period as the method gives it, what is won already included.</param>
    /// <param name="AgainstQuota">Amount ÷ quota; null without a quota.</param>
    public sealed record ForecastMethod(string Method, string Name, Money Amount, double? AgainstQuota)
    {
        /// <summary>The amount corrected for the bias that the record shows; null where the method is not corrected.</summary>
        public Money? Corrected { get; init; }

        /// <summary>Its share of the ensemble, 0..1; null where there is none.</summary>
        public double? Weight { get; init; }

        /// <summary>How the method did at the same week of past quarters, company-wide; null without a record.</summary>
        public MethodRecord? Record { get; init; }
    }

    /// <summary>How far the outcome may lie from the ensemble.</summary>
    /// <param name="Low">The lower end of the 80% range; never below what is won.</param>
    /// <param name="High">The upper end.</param>
    /// <param name="ChanceOfQuota">Of reaching the quota, 0..1; null without a quota.</param>
    /// <param name="NewRevenue">The part of the weighted pipeline and of the model that deals not created yet are to bring.</param>
    /// <param name="Held">In how many of the last quarters the range at this week held the outcome, company-wide.</param>
    /// <param name="Quarters">Of how many quarters.</param>
    /// <param name="Ceiling">The best mean accuracy possible for the company's book at this week; null without a record.</param>
    public sealed record ForecastRange(
        Money Low,
        Money High,
        double? ChanceOfQuota,
        Money NewRevenue,
        int Held,
        int Quarters,
        double? Ceiling
    )
    {
        /// <summary>Whether the ranges held less or more often than 80% by more than chance.</summary>
        [JsonIgnore]
        public bool IsOff => ForecastMeasures.Coverage(Held, Quarters)?.IsOff ?? false;
    }

    /// <summary>How far a forecast stands on the company's past.</summary>
    /// <param name="Level">The level reached.</param>
    /// <param name="Sentence">Which level that is and what the next needs, for people.</param>
    public sealed record ForecastBasis([property: JsonPropertyName("rung")] HistoryLevel Level, string Sentence)
    {
        /// <summary>
        /// The level of a knowledge, with the sentence that says it and names what the next level needs.
        /// </summary>
        internal static ForecastBasis Describe(ForecastKnowledge knowledge) =>
            new(
                knowledge.Level,
                knowledge.Level switch
                {
                    HistoryLevel.StagePercentages =>
                        "Forecast by the CRM's stage percentages and past bookings, where there are any: fewer than 40 won and 40 lost deals, or no closed quarter that began with open deals; with these comes a conversion table.",
                    HistoryLevel.ConversionTable =>
                        "Forecast by conversion of stage, segment and due date and by past bookings; from 150 closed deals and four closed quarters on a model is fitted.",
                    HistoryLevel.Model =>
                        "Forecast by methods and a fitted model with a record of fewer than eight quarters; with eight the weights and the range stand on a full record.",
                    _ => "The forecast blends the methods, each weighted by its accuracy over the last eight quarters.",
                }
            );
    }

    /// <summary>A forecast's figures for one group of a dimension: those of a forecast that is filtered by it.</summary>
    /// <param name="Group">The group's name.</param>
    /// <param name="ClosedWon">Won in the period so far.</param>
    /// <param name="Commit">Closed + commit.</param>
    /// <param name="Weighted">The weighted pipeline as among the methods.</param>
    /// <param name="Open">Open pipeline due in the period.</param>
    /// <param name="Deals">Open deals due in the period.</param>
    public sealed record ForecastGroup(
        string Group,
        Money ClosedWon,
        Money Commit,
        Money Weighted,
        Money Open,
        int Deals
    )
    {
        /// <summary>The AE commit.</summary>
        public required Money Called { get; init; }

        /// <summary>The model; null where there is none.</summary>
        public Money? Model { get; init; }

        /// <summary>The ensemble; null where there is none.</summary>
        public Money? Ensemble { get; init; }
    }

    /// <summary>
    /// A leader's number in the place of what stood below it. Of a seller's number it stands until the seller calls again; of a
    /// team's until the leader calls again. Only leaders whom the viewer may see appear.
    /// </summary>
    /// <param name="Seller">Whose number, by name; for a leader that of everybody below.</param>
    /// <param name="Caller">Who called it, by name.</param>
    /// <param name="Replaced">What stood there.</param>
    /// <param name="Amount">The leader's number.</param>
    /// <param name="On">The day it was called.</param>
    /// <param name="Note">The caller's words; null for none.</param>
    public sealed record CallOverride(
        string Seller,
        string Caller,
        Money Replaced,
        Money Amount,
        LocalDate On,
        string? Note
    );

    /// <summary>What today's open deals are expected to bring in a week of the quarter or in a later quarter.</summary>
    /// <param name="Period">The week or the quarter by its canonical name; the quarter may cut a week.</param>
    /// <param name="From">Its first day that lies ahead and in the quarter, ISO.</param>
    /// <param name="To">Its last day in the quarter, ISO, included.</param>
    /// <param name="IsWeek">A week of the forecast's quarter; else a later quarter.</param>
    /// <param name="Wins">Deals expected to be won.</param>
    /// <param name="Amount">Σ amount × chance of being won in it.</param>
    /// <param name="ClosedBy">Closed won so far + the amounts of the weeks up to this one; null for later quarters.</param>
    public sealed record ExpectedClosing(
        string Period,
        string From,
        string To,
        bool IsWeek,
        double Wins,
        Money Amount,
        Money? ClosedBy
    );
}
