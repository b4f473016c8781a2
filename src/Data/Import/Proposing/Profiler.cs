using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>
/// Looks at a sample of a file: its columns, what their values are, and which formats they are written in.
/// </summary>
internal static class Profiler
{
    private const int MostRows = 250_000;
    private const int SampleRows = 5000;
    private const int FewValues = 100;
    private const int MostValues = 2000;

    private static readonly string?[] DateFormats =
    [
        null,
        "dd.MM.uuuu",
        "d.M.uuuu",
        "dd.MM.uuuu HH:mm",
        "M/d/uuuu",
        "d/M/uuuu",
        "M/d/uuuu h:mm tt",
        "d/M/uuuu h:mm tt",
        "M/d/uuuu H:mm",
        "d/M/uuuu H:mm",
        "dd-MM-uuuu",
        "uuuu/MM/dd",
        "uuuu/MM/dd HH:mm:ss",
        "MMM d, uuuu",
        "d MMM uuuu",
        "dd-MMM-uuuu",
    ];

    /// <summary>
    /// The profile of a file by its first 5,000 rows; of columns with few values, such as stages, by its first 250,000,
    /// so that a rare value is seen too.
    /// </summary>
    /// <exception cref="ImportException">The file cannot be read.</exception>
    public static FileProfile Read(string folder, string file, string encoding, long largest)
    {
        var rows = new CsvFile(folder, file, encoding, largest);
        var values = rows.Header.Select(_ => new List<string>()).ToArray();
        var few = rows.Header.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var count = 0;
        foreach (var row in rows.Rows().Where(row => row.Problem is null).Take(MostRows))
        {
            count++;
            for (var column = 0; column < values.Length; column++)
            {
                if (row[column].Trim() is not { Length: > 0 } text)
                {
                    continue;
                }

                // A value of the rest counts only where the column has few, and then only that it is there.
                var isNew = few[column].Count <= FewValues && few[column].Add(text);
                if (count <= SampleRows || (isNew && few[column].Count <= FewValues))
                {
                    values[column].Add(text);
                }
            }
        }

        var isWhole = count <= SampleRows;
        count = Math.Min(count, SampleRows);
        var names = WithoutPrefix([.. rows.Header.Select(NameWords.Split)]);
        return new(
            file,
            NameWords.Split(Path.GetFileNameWithoutExtension(file)),
            [.. rows.Header.Select((name, index) => Profile(name, names[index], values[index], count))],
            isWhole
        );
    }

    /// <summary>Exports that head every column with the record's name, Deal - Title, say nothing by it.</summary>
    private static IReadOnlyList<string>[] WithoutPrefix(IReadOnlyList<string>[] names)
    {
        var prefix = names
            .Where(name => name.Count > 1)
            .GroupBy(name => name[0], StringComparer.Ordinal)
            .Where(group => group.Count() * 10 > names.Length * 6)
            .Select(group => group.Key)
            .FirstOrDefault();
        return prefix is null
            ? names
            : [.. names.Select(name => name.Count > 1 && name[0] == prefix ? [.. name.Skip(1)] : name)];
    }

    private static ColumnProfile Profile(string name, IReadOnlyList<string> words, List<string> values, int rows)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        return new(
            name,
            words,
            rows == 0 ? 0 : Math.Min(1, (double)values.Count / rows),
            distinct.Count,
            values.Count,
            [.. distinct.Take(MostValues)],
            Shapes([.. distinct.Take(MostValues)])
        );
    }

    private static ColumnShapes Shapes(IReadOnlyList<string> values)
    {
        double Share(Func<string, bool> fits) => values.Count == 0 ? 0 : (double)values.Count(fits) / values.Count;
        var (format, dates) = DateFormats
            .Select(format => (Format: format, Share: Share(new DateProbe(format).Fits)))
            .MaxBy(found => found.Share);
        var numbers = values
            .Select(value => NumberText.Parse(value.TrimEnd('%'), DecimalStyle.Point))
            .OfType<decimal>();
        return new(
            Share(value => NumberText.Parse(value.TrimEnd('%'), DecimalStyle.Point) is not null),
            Share(value => NumberText.Parse(value.TrimEnd('%'), DecimalStyle.Comma) is not null),
            dates,
            format,
            format is not null
                && format.StartsWith("M/", StringComparison.Ordinal)
                && Share(new DateProbe(format.Replace("M/d", "d/M", StringComparison.Ordinal)).Fits) >= dates,
            Share(value => FlagText.Parse(value) is not null),
            Share(value =>
                value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && value.IndexOf('.', at) > at + 1
            ),
            Share(value => value.Length == 3 && value.All(char.IsAsciiLetterUpper)),
            numbers.DefaultIfEmpty(0).Max()
        );
    }

    private sealed class DateProbe(string? format)
    {
        private readonly MomentText text = new(format is null ? [] : [format]);
        private readonly MomentText iso = new([]);

        public bool Fits(string value) => text.Parse(value) is not null && (format is null || iso.Parse(value) is null);
    }
}
