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

    /// <summary>Takes the rows in; the tally counts each as merged or rejected.</summary>
    /// <param name="rows">The lookup's file.</param>
    /// <param name="decimals">How it writes the numbers that decide between rows.</param>
    /// <param name="tally">Counts the rows.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    public void Fill(IRowSource rows, DecimalStyle decimals, SourceTally tally, CancellationToken cancellation)
    {
        var (key, value) = (Column(rows, rule.Key), Column(rows, rule.Value));
        if (key < 0 || value < 0)
        {
            return;
        }

        var largest = rule.Largest is null ? -1 : Column(rows, rule.Largest);
        foreach (var row in rows.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            var size = 0m;
            if (row.Problem is null && row[key].AsSpan().Trim().IsEmpty)
            {
                row.Reject($"{rule.Key} is empty");
            }
            else if (row.Problem is null && largest >= 0)
            {
                size = NumberText.Parse(row[largest].Trim(), decimals) ?? decimal.MinValue;
            }

            tally.Count(row, RowOutcome.Merged);
            if (row.Problem is null)
            {
                Keep(row[key].Trim(), row[value].Trim(), size);
            }
        }
    }

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
