using CsvHelper;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Connectors.Landing;

/// <summary>A row of a CRM as it lands: one record of a CSV file, quoted as in RFC 4180.</summary>
internal static class LandedLine
{
    /// <summary>Longer texts are cut: an import takes no longer field.</summary>
    public const int LongestCell = 32_000;

    /// <summary>The record of a row's cells, without its end.</summary>
    public static string Write(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>The cells of a record that <see cref="Write"/> made.</summary>
    public static string[] Read(string line)
    {
        using var reader = CsvReader.FromText(line, new() { HasHeader = false });
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }

    /// <summary>Where columns stand in a header, in their order; those that it lacks are left out.</summary>
    public static int[] PlacesOf(string header, IEnumerable<string> columns)
    {
        var names = Read(header);
        return [.. columns.Select(column => ColumnNames.Find(names, column)).Where(place => place >= 0)];
    }

    private static string Cell(string text)
    {
        text = text.Length > LongestCell ? text[..LongestCell] : text;
        text = text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 && !HasBlankEnds(text)
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool HasBlankEnds(string text) => text.Length > 0 && (text[0] == ' ' || text[^1] == ' ');
}
