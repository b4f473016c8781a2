using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>A table of an answer, whole.</summary>
/// <param name="Id">As in the answer; stable.</param>
/// <param name="Title">For people.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Top to bottom, one cell for each column; null where there is nothing to say.</param>
public sealed record ExportTable(
    string Id,
    string Title,
    IReadOnlyList<ExportColumn> Columns,
    IReadOnlyList<IReadOnlyList<FactValue?>> Rows
)
{
    /// <summary>How many rows there are in all; more than the rows where the file does not have every one.</summary>
    public required int All { get; init; }

    /// <summary>How many rows the answer itself showed.</summary>
    public required int Shown { get; init; }
}
