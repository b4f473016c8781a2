using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.ForecastChange.Deals;

/// <summary>A deal that a forecast counts at a moment: open and not omitted, or won in the period.</summary>
/// <param name="deal">In the view of that moment.</param>
/// <param name="state">As it was then.</param>
/// <param name="isDue">Its close date lies in the period.</param>
/// <param name="snapshot">What the model sees of it, where somebody has read it already.</param>
internal sealed class CountedDeal(Deal deal, DealState state, bool isDue, DealSnapshot? snapshot = null)
{
    private DealSnapshot? snapshot = snapshot;
    private Scored? scored;

    /// <summary>In the view of the moment.</summary>
    public Deal Deal { get; } = deal;

    /// <summary>As it was at the moment.</summary>
    public DealState State { get; } = state;

    /// <summary>In minor units of the reporting currency.</summary>
    public double Amount { get; } = state.Value.Minor;

    /// <summary>Whether its close date lies in the period.</summary>
    public bool IsDue { get; } = isDue;

    /// <summary>Won in the period; open otherwise.</summary>
    public bool IsWon { get; } = state.IsWon;

    /// <summary>The probability that a model gives it, kept for the model that was asked last.</summary>
    public double ChanceBy(LandmarkModel model, SnapshotReader reader)
    {
        if (scored is not { } last || !ReferenceEquals(last.Model, model))
        {
            scored = last = new(model, model.Probability(SeenBy(reader)));
        }

        return last.Chance;
    }

    /// <summary>What the model sees of it; read once.</summary>
    public DealSnapshot SeenBy(SnapshotReader reader) => snapshot ??= reader.Read(Deal, State);

    // A reference, so that several may ask at once.
    private sealed record Scored(LandmarkModel Model, double Chance);
}
