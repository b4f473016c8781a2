using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Extract;

/// <summary>A file that completes other rows, read whole into memory.</summary>
/// <param name="rule">Names the file and its columns.</param>
internal sealed class Lookup(LookupRule rule)
{
    private readonly IdMap<(string Value, decimal Size)> values = new();
    private readonly Dictionary<string, string> anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lookup as the mapping describes it.</summary>
    public LookupRule Rule => rule;

    /// <summary>The value of a key: letter by letter, else in any case; null where the lookup lacks it.</summary>
    public string? Find(string key) =>
        values.TryGet(key, out var found) ? found.Value
        : anyCase.TryGetValue(key, out var written) && values.TryGet(written, out found) ? found.Value
        : null;

    /// <summary>
    /// Reads a file once for all lookups that its rows complete; the tally counts each row as merged or rejected.
    /// </summary>
    /// <param name="lookups">Lookups of one file and one key.</param>
    /// <param name="rows">The file.</param>
    /// <param name="decimals">How it writes the numbers that decide between rows.</param>
    /// <param name="tally">Counts the rows.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    public static void Fill(
        IReadOnlyList<Lookup> lookups,
        IRowSource rows,
        DecimalStyle decimals,
        SourceTally tally,
        CancellationToken cancellation
    )
    {
        var key = lookups[0].Column(rows, lookups[0].Rule.Key);
        var filled = lookups
            .Select(lookup => (Lookup: lookup, Value: lookup.Column(rows, lookup.Rule.Value)))
            .Where(pair => key >= 0 && pair.Value >= 0)
            .Select(pair => (pair.Lookup, pair.Value, Largest: pair.Lookup.LargestColumn(rows)))
            .ToList();
        if (filled.Count == 0)
        {
            return;
        }

        foreach (var row in rows.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Problem is null && row[key].AsSpan().Trim().IsEmpty)
            {
                row.Reject($"{lookups[0].Rule.Key} is empty");
            }

            tally.Count(row, RowOutcome.Merged);
            foreach (var (lookup, value, largest) in row.Problem is null ? filled : [])
            {
                lookup.Keep(row[key].Trim(), row[value].Trim(), Size(row, largest, decimals));
            }
        }
    }

    /// <summary>The number that decides between rows of a key; one that cannot be read is below all.</summary>
    private static decimal Size(ExtractRow row, int largest, DecimalStyle decimals) =>
        largest < 0 ? 0 : NumberText.Parse(row[largest].Trim(), decimals) ?? decimal.MinValue;

    private int LargestColumn(IRowSource rows) => rule.Largest is null ? -1 : Column(rows, rule.Largest);

    private void Keep(string key, string value, decimal size)
    {
        if (!values.TryGet(key, out var known) || size > known.Size)
        {
            values.Set(key, (value, size));
            anyCase.TryAdd(key, key);
        }
    }

    /// <summary>Where a column stands; -1 for one that may be absent and is.</summary>
    /// <exception cref="ImportException">The file does not have it.</exception>
    private int Column(IRowSource rows, string name)
    {
        var index = ColumnNames.Find(rows.Header, name.TrimEnd('?'));
        return index >= 0 || name.EndsWith('?')
            ? index
            : throw new ImportException(
                rows.File,
                1,
                $"the column '{name}' is missing, which the lookup '{rule.Name}' needs; the file has {string.Join(", ", rows.Header.Take(40))}."
            );
    }
}
