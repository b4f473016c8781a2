using System.Globalization;
using RevBot.Bot.Exports.Documents;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Writing;

/// <summary>
/// Writes one table of a document as RFC 4180 has it: UTF-8 with its mark, CRLF, a row of headings, as many fields in every
/// row. Numbers are plain and unrounded, dates ISO; text that a spreadsheet could take for a formula has a <c>'</c> before it.
/// </summary>
internal static class CsvWriter
{
    private const char Guard = '\'';

    /// <summary>Writes a table, the mark first.</summary>
    /// <param name="table">Whole.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    public static void Write(ExportTable table, Stream stream, CancellationToken cancellation)
    {
        using var csv = CsvHelper.CsvWriter.Create(stream, new() { WriteByteOrderMark = true }, leaveOpen: true);
        Write(table, csv, cancellation);
    }

    /// <summary>Writes a table as text, without a mark.</summary>
    /// <param name="table">Whole.</param>
    /// <param name="text">Left open.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    public static void Write(ExportTable table, TextWriter text, CancellationToken cancellation)
    {
        using var csv = CsvHelper.CsvWriter.Create(text, leaveOpen: true);
        Write(table, csv, cancellation);
    }

    private static void Write(ExportTable table, CsvHelper.CsvWriter csv, CancellationToken cancellation)
    {
        foreach (var column in table.Columns)
        {
            var heading = Guarded(column.Heading);
            csv.WriteField(column.Unit is { } unit ? $"{heading} ({unit})" : heading);
            if (column.IsMixed)
            {
                csv.WriteField($"{heading} unit");
            }
        }

        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var place = 0; place < row.Count; place++)
            {
                csv.WriteField(row[place] is { } value ? Field(value) : string.Empty);
                if (table.Columns[place].IsMixed)
                {
                    csv.WriteField(row[place] is { } mixed ? TableMaker.UnitOf(mixed) : string.Empty);
                }
            }

            csv.EndRecord();
        }
    }

    private static string Field(FactValue value) =>
        value.Unit switch
        {
            FactUnit.Name or FactUnit.Period => Guarded(value.Text!),
            FactUnit.Date => value.Text!,
            _ => value.Number.ToString("0.############################", CultureInfo.InvariantCulture),
        };

    private static string Guarded(string text) => ExportText.IsFormula(text) ? Guard + text : text;
}
