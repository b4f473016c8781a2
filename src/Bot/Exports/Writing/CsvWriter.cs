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

    /// <summary>The table that a file of one table has: the named one, else the first, else the figures.</summary>
    /// <param name="document">What is written.</param>
    /// <param name="id">A table's id or title, in any case; null for the first.</param>
    /// <returns>Null where no table has that name.</returns>
    public static ExportTable? Choose(ExportDocument document, string? id) =>
        id is null
            ? document.Tables is [var first, ..]
                ? first
                : Figures(document)
            : document.Tables.FirstOrDefault(table =>
                string.Equals(table.Id, id, StringComparison.OrdinalIgnoreCase)
                || string.Equals(table.Title, id, StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Writes a table, the mark first.</summary>
    /// <param name="table">Whole.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ExportTable table, Stream stream)
    {
        using var csv = CsvHelper.CsvWriter.Create(stream, new() { WriteByteOrderMark = true }, leaveOpen: true);
        Write(table, csv);
    }

    /// <summary>Writes a table as text, without a mark.</summary>
    /// <param name="table">Whole.</param>
    /// <param name="text">Left open.</param>
    public static void Write(ExportTable table, TextWriter text)
    {
        using var csv = CsvHelper.CsvWriter.Create(text, leaveOpen: true);
        Write(table, csv);
    }

    private static void Write(ExportTable table, CsvHelper.CsvWriter csv)
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

    private static ExportTable Figures(ExportDocument document) =>
        new(
            "figures",
            "Figures",
            [
                new("figure", "Figure", "what it is"),
                new("value", "Value", "unrounded") { IsMixed = true },
                new("definition", "How it is computed", "in words"),
            ],
            [
                .. document.Facts.Select(fact =>
                    (IReadOnlyList<FactValue?>)[FactValue.Name(fact.Label), fact.Value, FactValue.Name(fact.Definition)]
                ),
            ]
        )
        {
            All = document.Facts.Count,
            Shown = document.Facts.Count,
        };
}
