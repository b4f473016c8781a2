using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <summary>A deal of the answer of <c>list_deals</c>, as it stands at the view's instant.</summary>
/// <remarks>
/// Amounts of open deals are at today's rate, those of closed deals at the rate of the close date. Dates are calendar
/// days of the reporting zone.
/// </remarks>
public sealed record DealLine : DealRow
{
    internal DealLine(DealHit hit)
        : base(hit.Deal, hit.State) => Hit = hit;

    /// <summary>When the deal was created, ISO; null where unknown.</summary>
    public string? Created { get; init; }

    /// <summary>The day of the last mail, call or meeting, ISO; null for none.</summary>
    public string? LastActivity { get; init; }

    /// <summary>
    /// Days from creation to today, or to the close date of a closed deal; null where the creation is unknown.
    /// </summary>
    public int? AgeDays { get; init; }

    /// <summary>
    /// The probability of closing in the period, 0..1: the stage's conversion, lowered by risk signals. Null unless the
    /// order or a condition is by risk or probability, for closed deals, and where no conversion is known.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>
    /// Amount × the loss of probability by risk signals, in the reporting currency; null unless the order or a condition is by
    /// risk or probability, and for closed deals.
    /// </summary>
    public Money? Impact { get; init; }

    /// <summary>
    /// Why the deal was lost, as entered; null for a deal that was not lost and where nothing is entered.
    /// </summary>
    public string? LossReason { get; init; }

    /// <summary>What the flags asked for rest on, one sentence each; empty where the fields say it.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The deal that was found, for columns of values that are no part of the answer.</summary>
    internal DealHit Hit { get; }
}
