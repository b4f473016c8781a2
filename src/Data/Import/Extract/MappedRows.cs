using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Extract;

/// <summary>Rows that stand in the mapping.</summary>
/// <param name="file">The mapping's name, for messages.</param>
/// <param name="rule">The source that holds the rows.</param>
internal sealed class MappedRows(string file, SourceRule rule) : IRowSource
{
    /// <summary>The mapping's name, for messages.</summary>
    public string File => file;

    /// <summary>All columns that any row names; a row without one has it empty.</summary>
    public IReadOnlyList<string> Header { get; } =
    [.. rule.Rows.SelectMany(row => row.Keys).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The rows, in the order of the mapping.</summary>
    public IEnumerable<ExtractRow> Rows() =>
        rule.Rows.Select(row =>
        {
            var cells = Header.Select(column => row.GetValueOrDefault(column, "")).ToArray();
            return new ExtractRow(rule.Line, cells, () => string.Join(",", cells));
        });
}
