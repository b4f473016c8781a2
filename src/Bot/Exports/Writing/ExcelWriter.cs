using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RevBot.Bot.Exports.Documents;
using RevBot.Skills.Facts;
using static RevBot.Bot.Exports.Writing.ExcelStyles;

namespace RevBot.Bot.Exports.Writing;

/// <summary>
/// Writes a document as a workbook: a first sheet that says what it is, whose view, as of when and where each figure comes
/// from, then a sheet for each table.
/// </summary>
internal static class ExcelWriter
{
    private const string FirstSheet = "Answer";
    private const double NarrowestColumn = 9;
    private const double WidestColumn = 60;
    private const int Measured = 200;

    // Figure, value, unit, how it is computed, worked out, rows counted.
    private static readonly double[] FirstWidths = [24, 24, 10, 60, 60, 10];

    /// <summary>Writes it.</summary>
    /// <param name="form">What is written.</param>
    /// <param name="stream">Read, written and sought in.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    public static void Write(FormDocument form, Stream stream, CancellationToken cancellation)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        var (styles, names) = (new ExcelStyles(), new SheetNames());
        names.Take(FirstSheet);
        (ExportTable Table, string Name)[] tables = [.. form.Tables.Select(table => (table, names.Take(table.Title)))];
        var sheets = new List<(string Name, WorksheetPart Part)> { (FirstSheet, book.AddNewPart<WorksheetPart>()) };
        WriteFirst(form.Document, tables, sheets[0].Part, styles);
        foreach (var (table, name) in tables)
        {
            sheets.Add((name, book.AddNewPart<WorksheetPart>()));
            WriteTable(table, sheets[^1].Part, styles, cancellation);
        }

        book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Write();
        book.Workbook = new(
            new Sheets(
                sheets.Select(
                    (sheet, place) =>
                        new Sheet
                        {
                            Id = book.GetIdOfPart(sheet.Part),
                            SheetId = (uint)place + 1,
                            Name = sheet.Name,
                        }
                )
            )
        );
        if (tables.Length > 0)
        {
            book.Workbook.Append(new DefinedNames(tables.Select((table, place) => Repeated(table.Name, place + 1))));
        }
    }

    // The row of headings is printed on every page.
    private static DefinedName Repeated(string sheet, int place) =>
        new($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)place,
        };

    private static void WriteFirst(
        ExportDocument document,
        IReadOnlyList<(ExportTable Table, string Name)> tables,
        WorksheetPart part,
        ExcelStyles styles
    )
    {
        using var sheet = new SheetWriter(part, styles, FirstWidths, hasHeader: false);
        sheet.Add(Weight.Title, document.Title);
        sheet.Skip();
        foreach (var (label, text) in document.About)
        {
            sheet.AddPair(label, text);
        }

        sheet.Skip();
        foreach (var section in document.Sections)
        {
            if (section.Heading is { } heading)
            {
                sheet.Add(Weight.Bold, heading);
            }

            foreach (var line in section.Lines)
            {
                sheet.Add(Weight.Plain, line.IsItem ? "• " + line.Text : line.Text);
            }
        }

        if (document.Trust is { } trust)
        {
            sheet.Add(Weight.Plain, trust);
        }

        AddTables(sheet, tables);
        AddFacts(sheet, document.Facts);
        sheet.Skip();
        foreach (var note in document.Notes)
        {
            sheet.AddPair("Note", note);
        }
    }

    private static void AddTables(SheetWriter sheet, IReadOnlyList<(ExportTable Table, string Name)> tables)
    {
        if (tables.Count == 0)
        {
            return;
        }

        sheet.Skip();
        sheet.Add(Weight.Header, "Sheet", "Rows", string.Empty, "What it lists");
        foreach (var (table, name) in tables)
        {
            sheet.Add(Weight.Plain, name, table.Extent, string.Empty, table.Title);
            foreach (var column in table.Columns)
            {
                sheet.Add(Weight.Plain, string.Empty, column.Heading, column.Unit ?? string.Empty, column.Definition);
            }
        }
    }

    private static void AddFacts(SheetWriter sheet, IReadOnlyList<ExportFact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        sheet.Skip();
        sheet.Add(Weight.Header, "Figure", "Value", "Unit", "How it is computed", "Worked out", "Rows");
        foreach (var fact in facts)
        {
            sheet.Add([
                FactValue.Name(fact.Label),
                fact.Value,
                FactValue.Name(TableMaker.UnitOf(fact.Value)),
                FactValue.Name(fact.Definition),
                FactValue.Name(fact.Formula),
                FactValue.Count(fact.Rows),
            ]);
        }
    }

    private static void WriteTable(
        ExportTable table,
        WorksheetPart part,
        ExcelStyles styles,
        CancellationToken cancellation
    )
    {
        double[] widths = [.. table.Columns.Select((column, place) => Width(table, column, place))];
        using var sheet = new SheetWriter(part, styles, widths, hasHeader: true);
        sheet.Add(Weight.Header, [.. table.Columns.Select(column => column.Heading)]);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            sheet.Add(row);
        }
    }

    // Letters of the heading and its button, or of the longest value; money is written longer here than in a chat.
    private static double Width(ExportTable table, ExportColumn column, int place)
    {
        var longest = table
            .Rows.Take(Measured)
            .Select(row => row[place])
            .OfType<FactValue>()
            .Select(value => FactFormat.Exact(value).Length)
            .Append(column.Heading.Length + 3)
            .Max();
        return Math.Clamp(longest + 2, NarrowestColumn, WidestColumn);
    }
}
