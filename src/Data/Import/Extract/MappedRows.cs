using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Extract;

/// <summary>Rows that stand in the mapping.</summary>
internal sealed class MappedRows(string file, SourceRule rule) : IRowSource
{
    public string File => file;

    public IReadOnlyList<string> Header { get; } =
    [.. rule.Rows.SelectMany(row => row.Keys).Distinct(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<ExtractRow> Rows() =>
        rule.Rows.Select(row =>
        {
            var cells = Header.Select(column => row.GetValueOrDefault(column, "")).ToArray();
            return new ExtractRow(rule.Line, cells, () => string.Join(",", cells));
        });
}
