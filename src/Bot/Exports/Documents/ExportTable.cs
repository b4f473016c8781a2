using System.Globalization;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>A table of an answer, whole.</summary>
/// <param name="Id">As in the answer, with a number where two tables of it have one id; each once in a document.</param>
/// <param name="Title">For people; each once in a document.</param>
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

    /// <summary>Whether rows were left out because the form of a file takes no more.</summary>
    public bool IsCut { get; private init; }

    /// <summary>
    /// How much of the table there is: <c>the first 5 of 41 rows</c>, <c>all 358 rows</c> where the answer showed fewer, else
    /// <c>8 rows</c>.
    /// </summary>
    public string Extent =>
        Rows.Count < All ? string.Create(CultureInfo.InvariantCulture, $"the first {Rows.Count:#,0} of {All:#,0} rows")
        : Rows.Count == 1 ? "1 row"
        : string.Create(CultureInfo.InvariantCulture, $"{(All > Shown ? "all " : string.Empty)}{Rows.Count:#,0} rows");

    /// <summary>The table with at most so many rows.</summary>
    public ExportTable Cut(int most) =>
        Rows.Count <= most ? this : this with { Rows = [.. Rows.Take(most)], IsCut = true };
}
