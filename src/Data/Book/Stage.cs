using RevBot.Data.Warehouse;

namespace RevBot.Data.Book;

/// <summary>A stage of the sales process; <paramref name="Position"/> orders them from 1.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Position">Its place in the process.</param>
/// <param name="Outcome">Open, won or lost.</param>
/// <param name="Category">The forecast category that the CRM gives by default.</param>
/// <param name="Probability">The CRM's own default share; null where it has none.</param>
public sealed record Stage(
    int Id,
    string Name,
    int Position,
    StageOutcome Outcome,
    ForecastCategory Category,
    double? Probability
)
{
    /// <summary>Whether a deal in it is still being worked on.</summary>
    public bool IsOpen => Outcome == StageOutcome.Open;
}
