using RevBot.Data.Book.Deals;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange.Deals;

/// <summary>A deal that counts at one moment at least.</summary>
/// <param name="Before">At the start; null where it does not count.</param>
/// <param name="After">At the end; null where it does not count.</param>
/// <param name="Cause">Why it came or went; <see cref="Cause.Won"/> for a won one. Without meaning where the deal stayed.</param>
internal sealed record DealPair(CountedDeal? Before, CountedDeal? After, Cause Cause)
{
    /// <summary>The deal at the start, of a pair that counts there.</summary>
    /// <exception cref="InvalidOperationException">It does not count at the start.</exception>
    public CountedDeal AtStart =>
        Before ?? throw new InvalidOperationException("The deal does not count at the start.");

    /// <summary>The deal at the end, of a pair that counts there.</summary>
    /// <exception cref="InvalidOperationException">It does not count at the end.</exception>
    public CountedDeal AtEnd => After ?? throw new InvalidOperationException("The deal does not count at the end.");

    /// <summary>Whether the deal is due in another period at both moments.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What became of the deal between the two moments.</summary>
    public Passage Passage { get; } =
        (Before, After) switch
        {
            ({ IsWon: false }, { IsWon: false }) => Passage.StayedOpen,
            ({ IsWon: true }, { IsWon: true }) => Passage.StayedWon,
            ({ IsWon: false }, { IsWon: true }) => Passage.Won,
            _ => Passage.CameOrWent,
        };

    /// <summary>The deal in one of the two views.</summary>
    public Deal Deal => (After ?? AtStart).Deal;

    /// <summary>Whether the amount is worth another only by the rates.</summary>
    public Cause AmountCause =>
        Before is { } before && After is { } after && before.State.Amount == after.State.Amount
            ? Cause.Currency
            : Cause.Amount;

    /// <summary>Which way the close date moved: into the period or out of it first; time alone where it did not.</summary>
    public Cause DateCause =>
        (Before?.State.CloseOn, After?.State.CloseOn) switch
        {
            var (was, now) when was == now => Cause.Time,
            _ when AtStart.IsDue != AtEnd.IsDue => AtEnd.IsDue ? Cause.PulledIn : Cause.PushedOut,
            ({ } was, { } now) when now < was => Cause.PulledIn,
            _ => Cause.PushedOut,
        };
}
