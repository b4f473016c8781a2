using System.Text.Json.Serialization;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Scorecards;

/// <summary>
/// One seller's card for a period. Amounts are in the reporting currency, shares 0..1; null stands for what cannot be
/// said, never for 0.
/// </summary>
public sealed record SellerCard
{
    /// <summary>RevBot's own id of the person.</summary>
    [JsonIgnore]
    internal int SellerId { get; init; }

    /// <summary>The name.</summary>
    public required string Seller { get; init; }

    /// <summary>The team that the person's deals count for; null for none in view.</summary>
    public string? Team { get; init; }

    /// <summary>The first day of selling, ISO, where it lies in the period; null otherwise.</summary>
    public string? JoinedOn { get; init; }

    /// <summary>The last day of selling, ISO, where it lies in the period or before today; null while active.</summary>
    public string? LeftOn { get; init; }

    /// <summary>The quota as it is set for the period; null without one, and where the filter asks for some deals only.</summary>
    public Money? QuotaAsSet { get; init; }

    /// <summary>The quota × days of selling in the period ÷ its days: the same for whoever was there all the time.</summary>
    public Money? Quota { get; init; }

    /// <summary>Closed won in the period.</summary>
    public required Money Won { get; init; }

    /// <summary>How many deals.</summary>
    public required int WonDeals { get; init; }

    /// <summary>Won ÷ quota.</summary>
    public double? Attainment { get; init; }

    /// <summary>The share of the person's days in the period that is gone; null before it.</summary>
    public double? Elapsed { get; init; }

    /// <summary>Open and due in the period, omitted ones left out.</summary>
    public required Money Open { get; init; }

    /// <summary>How many deals.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Open ÷ quota.</summary>
    public double? Coverage { get; init; }

    /// <summary>Open ÷ (quota − won); null where nothing is missing any more.</summary>
    public double? RemainingCoverage { get; init; }

    /// <summary>What the person is expected to close in all; null where the forecast does not cover the period.</summary>
    public Money? Forecast { get; init; }

    /// <summary>Forecast − quota, or won − quota once the period is over; below 0 is short.</summary>
    public Money? AgainstQuota { get; init; }

    /// <summary>The chance of reaching the quota; null without a forecast.</summary>
    public double? ChanceOfQuota { get; init; }

    /// <summary>Created in the period, at its present amount.</summary>
    public required Money Created { get; init; }

    /// <summary>How many deals.</summary>
    public required int CreatedDeals { get; init; }

    /// <summary>What the person's own year before the period brings in as many days; null where nothing is known.</summary>
    public Money? UsuallyCreated { get; init; }

    /// <summary>Deals closed in the year up to the view's day or the period's end.</summary>
    public required int Closed { get; init; }

    /// <summary>Of these, won.</summary>
    public required int ClosedWon { get; init; }

    /// <summary>Won ÷ closed; null under 12 deals.</summary>
    public double? WinRate { get; init; }

    /// <summary>How far the win rate may be spoken of.</summary>
    public required SampleSize WinRateSample { get; init; }

    /// <summary>The median days from creation to win over the same year; null under 5 wins.</summary>
    public double? CycleDays { get; init; }

    /// <summary>Whole months since the person was hired; null where unknown.</summary>
    public int? TenureMonths { get; init; }

    /// <summary>Months until full productivity; null where unknown.</summary>
    public int? RampMonths { get; init; }

    /// <summary>What share of full productivity is usual at this tenure; null where the ramp is over or unknown.</summary>
    public double? RampShare { get; init; }

    /// <summary>Activities for each open deal and week, in the last four weeks; null where none are known.</summary>
    public double? Activity { get; init; }

    /// <summary>The same in the twelve weeks before them.</summary>
    public double? ActivityBefore { get; init; }

    /// <summary>Whether activity fell by a quarter or more, and by more than chance among so many sellers.</summary>
    public bool HasGoneQuiet { get; init; }

    /// <summary>Past quarters, at most 8, with a call of the person's own at the middle.</summary>
    public required int CallQuarters { get; init; }

    /// <summary>The mean of 1 − |won − call| ÷ won in these; null under 4.</summary>
    public double? CallAccuracy { get; init; }

    /// <summary>The mean of (call − won) ÷ won; below 0 is sandbagging; null under 4.</summary>
    public double? CallBias { get; init; }

    /// <summary><c>sandbagging</c>, <c>happy_ears</c>, or null where chance may do it among so many sellers.</summary>
    public string? CallHabit { get; init; }

    /// <summary>Won or open in the period, with another owner at its start.</summary>
    public required Money TakenOver { get; init; }

    /// <summary>The card in one sentence.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>Activity ÷ activity before − 1; null where it was 0.</summary>
    [JsonIgnore]
    internal double? ActivityChange => ActivityBefore is > 0 and var before ? (Activity / before) - 1 : null;

    /// <summary>
    /// Whether the open pipeline due is less than three times what lacks to the quota: at the usual win rates of about a third it
    /// would not do.
    /// </summary>
    [JsonIgnore]
    internal bool IsThin => RemainingCoverage < 3;

    /// <summary>Whether the person still ramps.</summary>
    [JsonIgnore]
    internal bool IsRamping => TenureMonths is { } tenure && RampMonths is { } ramp && tenure < ramp;

    /// <summary>Whether the person did not sell through the whole period.</summary>
    [JsonIgnore]
    internal bool IsPart => JoinedOn is not null || LeftOn is not null;
}
