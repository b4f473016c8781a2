using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing;
using RevBot.Bot.Exports.Writing.Pdf;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using UglyToad.PdfPig;

namespace RevBot.Bot.Tests.Exports;

/// <summary>One document in every form: what each cell is, and what each form cannot have.</summary>
public sealed class WriterTests
{
    private static readonly Currency Yen = new("JPY");

    [Fact]
    public void Workbook_IsValidToTheStandard()
    {
        using var stream = new MemoryStream(Excel(Document()));
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
        using var stream = new MemoryStream(Excel(Document()));
        using var file = SpreadsheetDocument.Open(stream, false);
        var sheet = SheetOf(file, 1);
        var cell = sheet.Descendants<Cell>().Single(cell => cell.CellReference == place);

        Assert.Equal(type, cell.DataType?.InnerText);
        Assert.Equal(format, FormatOf(file, cell));
    }

    [Fact]
    public void Values_AreUnrounded()
    {
        var rows = new Workbook(Excel(Document())).Rows("Odd table");

        Assert.Equal(1234567.89, rows[0]["Money"]);
        Assert.Equal(0.054054054054, (double)rows[0]["Share"]!, 15);
        Assert.Equal(new DateTime(2026, 11, 22), rows[0]["Date"]);
        Assert.Null(rows[1]["Share"]);
    }

    [Fact]
    public void RowOfHeadings_StaysInViewAndIsPrintedOnEveryPage()
    {
        using var stream = new MemoryStream(Excel(Document()));
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
        using var stream = new MemoryStream(Excel(Document("=1+1")));
        using var file = SpreadsheetDocument.Open(stream, false);
        var cell = SheetOf(file, 1).Descendants<Cell>().Single(cell => cell.CellReference == "A2");

        Assert.Equal("=1+1", cell.InnerText);
        Assert.Empty(SheetOf(file, 1).Descendants<CellFormula>());
        Assert.True(StyleOf(file, cell).QuotePrefix!.Value);
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
        var text = Csv(Document());

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
        Assert.StartsWith($"{written},1234567.89,", Csv(Document(name)).Split("\r\n")[1], StringComparison.Ordinal);

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
        Assert.Equal(name, FileNames.Create(Document() with { Title = title }, ExportFormat.Excel));

    [Fact]
    public void Pdf_HasQuestionSentencesTableAndTrustInLettersWithAccents()
    {
        using var pdf = PdfDocument.Open(Pdf(Document("Žižek & Größe, Ελλάδα, Москва")));
        var text = pdf.GetPage(1).Text;

        Assert.Contains("Which odd things?", text, StringComparison.Ordinal);
        Assert.Contains("Two odd things.", text, StringComparison.Ordinal);
        Assert.Contains("Žižek & Größe, Ελλάδα, Москва", text, StringComparison.Ordinal);
        Assert.Contains("$1.23M", text, StringComparison.Ordinal);
        Assert.Contains("As of 22 Nov 2026", text, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stands for a letter", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_SaysWhichLettersItCannotHave()
    {
        using var pdf = PdfDocument.Open(Pdf(Document("株式会社 Acme")));
        var text = pdf.GetPage(1).Text;

        Assert.Contains("□□□□ Acme", text, StringComparison.Ordinal);
        Assert.Contains("□ stands for a letter that these pages cannot have", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heading")]
    [InlineData("note")]
    [InlineData("about")]
    [InlineData("section")]
    [InlineData("trust")]
    public void Pdf_SaysSoWhereverTheLetterStood(string place)
    {
        const string odd = "株";
        var document = Document();
        document = place switch
        {
            "heading" => document with
            {
                Tables =
                [
                    document.Tables[0] with
                    {
                        Columns =
                        [
                            document.Tables[0].Columns[0] with
                            {
                                Heading = odd,
                            },
                            .. document.Tables[0].Columns.Skip(1),
                        ],
                    },
                ],
            },
            "note" => document with { Notes = [odd] },
            "about" => document with { About = [("For", odd)] },
            "section" => document with { Sections = [new(odd, [])] },
            _ => document with { Trust = odd },
        };

        using var pdf = PdfDocument.Open(Pdf(document));

        Assert.Contains("□ stands for a letter", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Pdf)]
    public void Writing_ThatIsGivenUp_EndsAtTheNextRow(ExportFormat format)
    {
        const int stop = 1_000;
        using var giving = new CancellationTokenSource();
        var one = Document().Tables[0];
        var rows = new CountedRows(one.Rows[0], PdfTable.MostRows, stop, giving.Cancel);
        var document = Document() with { Tables = [one with { Rows = rows, All = rows.Count, Shown = 10 }] };

        Assert.ThrowsAny<OperationCanceledException>(() =>
            ExportedFile.Create(FormDocument.Create(document, format), giving.Token)
        );

        Assert.Equal(stop, rows.Furthest);
    }

    [Fact]
    public void Pdf_OfALongTable_RepeatsItsHeadingsOnEveryPage()
    {
        var one = Document().Tables[0];
        var rows = Enumerable.Range(0, 200).Select(_ => one.Rows[0]).ToArray();
        var document = Document() with { Tables = [one with { Rows = rows, All = 200, Shown = 10 }] };

        using var pdf = PdfDocument.Open(Pdf(document));

        Assert.True(pdf.NumberOfPages > 3);
        var pages = pdf.GetPages().Select(page => page.Text).ToArray();
        Assert.All(pages, page => Assert.Contains("Name", page, StringComparison.Ordinal));
        Assert.Equal(200, pages.Sum(page => page.Split("Jürgen").Length - 1));
        Assert.Contains($"Page {pages.Length} of {pages.Length}", pages[^1], StringComparison.Ordinal);
        Assert.Contains("all 200 rows", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_OfMoreRowsThanAnybodyReads_StopsAndSaysSo()
    {
        var one = Document().Tables[0];
        var rows = Enumerable.Range(0, PdfTable.MostRows + 1).Select(_ => one.Rows[0]).ToArray();
        var document = Document() with { Tables = [one with { Rows = rows, All = rows.Length, Shown = 10 }] };

        using var pdf = PdfDocument.Open(Pdf(document));

        Assert.Contains(
            "(the first 2,000 of 2,001 rows; an Excel or CSV file has more)",
            pdf.GetPage(1).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Wrote x.pdf: Odd table, the first 2,000 of 2,001 rows (an Excel or CSV file has more).",
            ExportSummary.Write(FormDocument.Create(document, ExportFormat.Pdf), "x.pdf", isNamed: false)
        );
        Assert.Equal(
            "The Excel file has Odd table, all 2,001 rows, as of 2026-11-22.",
            ExportSummary.Say(FormDocument.Create(document, ExportFormat.Excel))
        );
        Assert.Equal(2_000, pdf.GetPages().Sum(page => page.Text.Split("Jürgen").Length - 1));
    }

    [Fact]
    public void Files_MadeAtOnce_AreAllWhole()
    {
        var documents = Enumerable.Range(0, 8).Select(number => Document($"Deal {number}")).ToArray();
        var files = new byte[documents.Length][];

        Parallel.For(0, documents.Length, place => files[place] = Pdf(documents[place]));

        Assert.All(
            files,
            (file, place) =>
            {
                using var pdf = PdfDocument.Open(file);
                Assert.Contains($"Deal {place}", pdf.GetPage(1).Text, StringComparison.Ordinal);
            }
        );
    }

    private static byte[] Excel(ExportDocument document) => Bytes(document, ExportFormat.Excel);

    private static byte[] Pdf(ExportDocument document) => Bytes(document, ExportFormat.Pdf);

    private static byte[] Bytes(ExportDocument document, ExportFormat format) =>
        ExportedFile.Create(FormDocument.Create(document, format), CancellationToken.None).Bytes;

    private static string Csv(ExportDocument document)
    {
        using var text = new StringWriter();
        CsvWriter.Write(FormDocument.Create(document, ExportFormat.Csv).Tables[0], text, CancellationToken.None);
        return text.ToString();
    }

    private static ExportDocument Document(string name = "Jürgen")
    {
        var table = new FactTable(
            "odd",
            "Odd table",
            [
                new("name", "Name", "a name"),
                new("money", "Money", "in its currency"),
                new("share", "Share", "of something"),
                new("date", "Date", "a day"),
                new("count", "Count", "how many"),
                new("ratio", "Ratio", "a multiple"),
            ],
            [
                new([
                    FactValue.Name(name),
                    FactValue.Of(Money.FromAmount(1234567.89m, Currency.Usd)),
                    FactValue.Share(2.0 / 37),
                    FactValue.Date(new LocalDate(2026, 11, 22)),
                    FactValue.Count(1200),
                    FactValue.Ratio(2.8),
                ]),
                new([FactValue.Name(name), FactValue.Of(Money.FromAmount(-50000, Yen)), null, null, null, null]),
            ]
        );
        return new()
        {
            Title = "Which odd things?",
            About = [("Question", "Which odd things?"), ("For", "Margaret Osei")],
            AsOf = "2026-11-22",
            Sections = [new(null, [new("Two odd things.", false)])],
            Trust = "As of 22 Nov 2026 · data 2 h old",
            Facts = [new("Things", FactValue.Count(2), "counted") { Rows = 2 }],
            Tables = [TableMaker.Create(table, isWhole: true)],
        };
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
