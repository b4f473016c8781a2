using System.Text;
using CsvHelper;

namespace RevBot.Data.Import.Extract;

/// <summary>
/// A CSV file, streamed: RFC 4180 quoting, any line end, separator found from the header (comma, semicolon, tab, bar).
/// A row with another number of columns, or with quotes in the wrong place, is damaged; a quote that never closes,
/// a field over 32 KiB, NUL or a wrong encoding ends the reading.
/// </summary>
internal sealed class CsvFile : IRowSource
{
    private const int LongestField = 32 * 1024;
    private const int LongestRecord = 4 << 20;
    private const int LongestHeader = 256 * 1024;

    private readonly string path;
    private readonly string encoding;
    private readonly char separator;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="folder">The extract's folder.</param>
    /// <param name="file">The file's name in it.</param>
    /// <param name="encoding">The name of its encoding.</param>
    /// <param name="largest">The most bytes that are taken.</param>
    /// <exception cref="ImportException">
    /// It cannot be opened, is too large or empty, or names a column twice.
    /// </exception>
    public CsvFile(string folder, string file, string encoding, long largest)
    {
        (File, path, this.encoding) = (file, Path.Combine(folder, file), encoding);
        var bytes = new FileInfo(path).Length;
        if (bytes > largest)
        {
            throw new ImportException(
                file,
                0,
                $"the file has {bytes} bytes, more than the {largest} that an import takes; split it."
            );
        }

        Doubt = TextEncoding.Doubt(path, file, encoding);
        separator = Separator();
        using var records = Records().GetEnumerator();
        Header = records.MoveNext()
            ? [.. records.Current.Cells.Select(name => name.Trim())]
            : throw new ImportException(file, 1, "the file is empty; it must start with a line of column names.");
        var twice = Header
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ImportException(file, 1, $"the column '{twice.Key}' stands twice.");
        }
    }

    /// <summary>The file's name, for messages.</summary>
    public string File { get; }

    /// <summary>
    /// A sentence where the file is not in the encoding that was said; null where nothing speaks against it.
    /// </summary>
    public string? Doubt { get; }

    /// <summary>The columns' names, without blanks around them.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The rows after the header, read anew each time. A damaged row has that as its problem.</summary>
    /// <exception cref="ImportException">
    /// The file cannot be read on: a quote that never closes, a field that is too long, a wrong encoding.
    /// </exception>
    public IEnumerable<ExtractRow> Rows()
    {
        foreach (var (cells, line, raw, isDamaged) in Records().Skip(1))
        {
            var row = new ExtractRow(line, cells, raw);
            if (isDamaged)
            {
                row.Reject("a quote stands in the wrong place");
            }

            if (cells.Length != Header.Count)
            {
                row.Reject($"the row has {cells.Length} columns, the header {Header.Count}");
            }

            yield return row;
        }
    }

    private IEnumerable<(string[] Cells, long Line, Func<string> Raw, bool IsDamaged)> Records()
    {
        using var text = OpenText();
        CsvMalformedRecord damage = default;
        using var reader = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRecord,
                OnMalformedRecord = found => damage = found,
            }
        );
        while (TryRead(reader))
        {
            var line = reader.LineNumber;
            var isDamaged = damage.LineNumber == line;
            if (
                isDamaged
                && (damage.Reason == CsvMalformedReason.UnterminatedQuote || reader.RawRecord.Contains((byte)'\n'))
            )
            {
                throw new ImportException(
                    File,
                    line,
                    "a quote is opened here and not closed rightly; correct the row."
                );
            }

            yield return (Cells(reader, line), line, () => Encoding.UTF8.GetString(reader.RawRecord), isDamaged);
        }
    }

    private string[] Cells(CsvReader reader, long line)
    {
        var cells = new string[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = reader.GetString(column);
            if (cells[column].Length > LongestField)
            {
                throw TooLong(line);
            }
        }

        return cells;
    }

    private bool TryRead(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw TooLong(problem.LineNumber);
        }
    }

    private ImportException TooLong(long line) =>
        new(
            File,
            line,
            $"a field is longer than {LongestField} characters, often by a quote that is not closed; correct the row."
        );

    private GuardedText OpenText()
    {
        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), File, encoding);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(File, 0, $"the file cannot be opened ({problem.Message.TrimEnd('.')}).");
        }
    }

    private char Separator()
    {
        using var text = OpenText();
        var buffer = new char[LongestHeader];
        var header = buffer.AsSpan(0, text.ReadBlock(buffer, 0, buffer.Length));
        var end = header.IndexOfAny('\r', '\n');
        header = end < 0 ? header : header[..end];
        var (best, most) = (',', header.Count(','));
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t', '|'])
        {
            if (header.Count(candidate) > most)
            {
                (best, most) = (candidate, header.Count(candidate));
            }
        }

        return best;
    }
}
