using RevBot.Data.Book;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.ForecastChange;

/// <summary>A deal that a forecast counts at a moment: open and not omitted, or won in the period.</summary>
/// <param name="deal">In the view of that moment.</param>
/// <param name="state">As it was then.</param>
/// <param name="isDue">Its close date lies in the period.</param>
internal sealed class CountedDeal(Deal deal, DealState state, bool isDue)
{
    private DealSnapshot? snapshot;

    public Deal Deal { get; } = deal;

    public DealState State { get; } = state;

    /// <summary>In minor units of the reporting currency.</summary>
    public double Amount { get; } = state.Value.Minor;

    public bool IsDue { get; } = isDue;

    /// <summary>Won in the period; open otherwise.</summary>
    public bool IsWon { get; } = state.IsWon;

    /// <summary>What the model sees of it; read once.</summary>
    public DealSnapshot SeenBy(SnapshotReader reader) => snapshot ??= reader.Read(Deal, State);
}
