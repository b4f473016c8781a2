using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing;
using RevBot.Skills.Facts;
using UglyToad.PdfPig;

namespace RevBot.Bot.Tests.Exports;

/// <summary>One document in every form: what each cell is, and what each form cannot have.</summary>
public sealed class WriterTests
{
    [Fact]
    public void Workbook_IsValidToTheStandard()
    {
        using var stream = new MemoryStream(Excel(OddDocument.Create()));
        using var file = SpreadsheetDocument.Open(stream, false);

        var problems = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file);

        Assert.Empty(problems.Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
    }

    [Theory]
    [InlineData("A2", "inlineStr", null)]
    [InlineData("B2", null, "[$USD]\\ #,##0.00")]
    [InlineData("B3", null, "[$JPY]\\ #,##0")]
    [InlineData("C2", null, "0.0%")]
    [InlineData("D2", null, "yyyy\\-mm\\-dd")]
    [InlineData("E2", null, "#,##0")]
    [InlineData("F2", null, "0.0\"x\"")]
    public void Cell_IsTypedAndFormatted(string place, string? type, string? format)
    {
        using var stream = new MemoryStream(Excel(OddDocument.Create()));
        using var file = SpreadsheetDocument.Open(stream, false);
        var sheet = SheetOf(file, 1);
        var cell = sheet.Descendants<Cell>().Single(cell => cell.CellReference == place);

        Assert.Equal(type, cell.DataType?.InnerText);
        Assert.Equal(format, FormatOf(file, cell));
    }

    [Fact]
    public void Values_AreUnrounded()
    {
        var rows = new Workbook(Excel(OddDocument.Create())).Rows("Odd table");

        Assert.Equal(1234567.89, rows[0]["Money"]);
        Assert.Equal(0.054054054054, (double)rows[0]["Share"]!, 15);
        Assert.Equal(new DateTime(2026, 11, 22), rows[0]["Date"]);
        Assert.Null(rows[1]["Share"]);
    }

    [Fact]
    public void RowOfHeadings_StaysInViewAndIsPrintedOnEveryPage()
    {
        using var stream = new MemoryStream(Excel(OddDocument.Create()));
        using var file = SpreadsheetDocument.Open(stream, false);

        var pane = SheetOf(file, 1).Descendants<Pane>().Single();
        Assert.Equal(
            (1.0, "A2", PaneStateValues.Frozen),
            (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value)
        );
        Assert.Equal("A1:F3", SheetOf(file, 1).Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal("'Odd table'!$1:$1", file.WorkbookPart!.Workbook!.DefinedNames!.Single().InnerText);
    }

    [Fact]
    public void TextThatBeginsLikeAFormula_IsMarkedAsText()
    {
        using var stream = new MemoryStream(Excel(OddDocument.Create("=1+1")));
        using var file = SpreadsheetDocument.Open(stream, false);
        var cell = SheetOf(file, 1).Descendants<Cell>().Single(cell => cell.CellReference == "A2");

        Assert.Equal("=1+1", cell.InnerText);
        Assert.Empty(SheetOf(file, 1).Descendants<CellFormula>());
        Assert.True(StyleOf(file, cell).QuotePrefix!.Value);
    }

    [Theory]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Pdf)]
    public void Table_WithoutRows_IsWritten(ExportFormat format)
    {
        var table = new FactTable(
            "none",
            "Deals that differ",
            [new("deal", "Deal", "d"), new("amount", "Amount", "d")],
            []
        );
        var document = OddDocument.Create() with { Tables = [TableMaker.Create(table, isWhole: true)] };

        var bytes = OddDocument.Write(document, format);

        using var pdf = format == ExportFormat.Pdf ? PdfDocument.Open(bytes) : null;
        var text = format switch
        {
            ExportFormat.Pdf => string.Concat(pdf!.GetPages().Select(page => page.Text)),
            ExportFormat.Csv => Encoding.UTF8.GetString(bytes),
            _ => string.Join(' ', new Workbook(bytes).Sheets),
        };
        Assert.Contains(
            format == ExportFormat.Csv ? "Deal,Amount" : "Deals that differ",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SheetNames_AreAsExcelTakesThem()
    {
        var names = new Bot.Exports.Writing.SheetNames();

        Assert.Equal("Win rate   why", names.Take("Win rate: [why]?"));
        Assert.Equal(new string('a', 31), names.Take(new string('a', 40)));
        Assert.Equal(new string('A', 29) + " 2", names.Take(new string('A', 40)));
        Assert.Equal("History 2", names.Take("history").Replace('h', 'H'));
        Assert.Equal("Table", names.Take("''"));
    }

    [Fact]
    public void Csv_SaysTheUnitOnceOrInAColumnOfItsOwn()
    {
        var text = Csv(OddDocument.Create());

        Assert.Equal(
            "Name,Money,Money unit,Share (share),Date,Count,Ratio (ratio)\r\n"
                + "Jürgen,1234567.89,USD,0.054054054054,2026-11-22,1200,2.8\r\n"
                + "Jürgen,-50000,JPY,,,,\r\n",
            text
        );
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1", "'=1")]
    [InlineData("-5", "'-5")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("@x", "'@x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("5-3", "5-3")]
    public void Csv_GuardsTextAndNotNumbers(string name, string written) =>
        Assert.StartsWith(
            $"{written},1234567.89,",
            Csv(OddDocument.Create(name)).Split("\r\n")[1],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Bd", "abcd")]
    [InlineData("one\r\ntwo\tthree\0four", "one  two three four")]
    [InlineData("family 👨‍👩‍👧", "family 👨‍👩‍👧")]
    public void Text_IsCleanedOnce(string raw, string clean) => Assert.Equal(clean, ExportText.Line(raw));

    [Fact]
    public void Text_WithWhatIsNoCharacter_IsWithoutIt() =>
        Assert.Equal("broken \ufffd half", ExportText.Line("\ufffebroken \ud800 half\uffff"));

    [Fact]
    public void TextOfACell_IsBounded() =>
        Assert.InRange(ExportText.Line(new string('x', 100_000)).Length, ExportText.Longest, 32_767);

    [Theory]
    [InlineData("Which deals are at risk, and why?", "which-deals-are-at-risk-and-why-2026-11-22.xlsx")]
    [InlineData("../../etc/passwd\0", "etc-passwd-2026-11-22.xlsx")]
    [InlineData("Où en est Société Générale ?", "ou-en-est-societe-generale-2026-11-22.xlsx")]
    [InlineData("取引", "answer-2026-11-22.xlsx")]
    [InlineData("CON", "con-2026-11-22.xlsx")]
    public void FileName_IsSafe(string title, string name) =>
        Assert.Equal(name, FileNames.Create(OddDocument.Create() with { Title = title }, ExportFormat.Excel));

    private static byte[] Excel(ExportDocument document) => OddDocument.Write(document, ExportFormat.Excel);

    private static string Csv(ExportDocument document)
    {
        using var text = new StringWriter();
        CsvWriter.Write(FormDocument.Create(document, ExportFormat.Csv).Tables[0], text, CancellationToken.None);
        return text.ToString();
    }

    private static Worksheet SheetOf(SpreadsheetDocument file, int place) =>
        (
            (WorksheetPart)
                file.WorkbookPart!.GetPartById(
                    file.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().ElementAt(place).Id!.Value!
                )
        ).Worksheet!;

    private static CellFormat StyleOf(SpreadsheetDocument file, Cell cell) =>
        file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);

    private static string? FormatOf(SpreadsheetDocument file, Cell cell) =>
        file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .FirstOrDefault(format => format.NumberFormatId!.Value == StyleOf(file, cell).NumberFormatId!.Value)
            ?.FormatCode!.Value;
}
