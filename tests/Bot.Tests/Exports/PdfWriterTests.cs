using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing.Pdf;
using UglyToad.PdfPig;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Documents as pages, read back by another library.</summary>
public sealed class PdfWriterTests
{
    [Fact]
    public void Pdf_HasQuestionSentencesTableAndTrustInLettersWithAccents()
    {
        using var pdf = PdfDocument.Open(Write(OddDocument.Create("Žižek & Größe, Ελλάδα, Москва")));
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
        using var pdf = PdfDocument.Open(Write(OddDocument.Create("株式会社 Acme")));
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
        var document = OddDocument.Create();
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

        using var pdf = PdfDocument.Open(Write(document));

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
        var one = OddDocument.Create().Tables[0];
        var rows = new CountedRows(one.Rows[0], PdfTable.MostRows, stop, giving.Cancel);
        var document = OddDocument.Create() with { Tables = [one with { Rows = rows, All = rows.Count, Shown = 10 }] };

        Assert.ThrowsAny<OperationCanceledException>(() =>
            ExportedFile.Create(FormDocument.Create(document, format), giving.Token)
        );

        Assert.Equal(stop, rows.Furthest);
    }

    [Fact]
    public void Pdf_OfALongTable_RepeatsItsHeadingsOnEveryPage()
    {
        var one = OddDocument.Create().Tables[0];
        var rows = Enumerable.Range(0, 200).Select(_ => one.Rows[0]).ToArray();
        var document = OddDocument.Create() with { Tables = [one with { Rows = rows, All = 200, Shown = 10 }] };

        using var pdf = PdfDocument.Open(Write(document));

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
        var one = OddDocument.Create().Tables[0];
        var rows = Enumerable.Range(0, PdfTable.MostRows + 1).Select(_ => one.Rows[0]).ToArray();
        var document = OddDocument.Create() with { Tables = [one with { Rows = rows, All = rows.Length, Shown = 10 }] };

        using var pdf = PdfDocument.Open(Write(document));

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
        var documents = Enumerable.Range(0, 8).Select(number => OddDocument.Create($"Deal {number}")).ToArray();
        var files = new byte[documents.Length][];

        Parallel.For(0, documents.Length, place => files[place] = Write(documents[place]));

        Assert.All(
            files,
            (file, place) =>
            {
                using var pdf = PdfDocument.Open(file);
                Assert.Contains($"Deal {place}", pdf.GetPage(1).Text, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(60, true)]
    public void Pages_LieOnTheirLongSide_OnlyForATableThatNeedsIt(int letters, bool isWide)
    {
        var one = OddDocument.Create().Tables[0];
        var heading = new string('n', letters);
        var document = OddDocument.Create() with
        {
            Tables = [one with { Columns = [.. one.Columns.Select(column => column with { Heading = heading })] }],
        };

        using var pdf = PdfDocument.Open(Write(document));

        Assert.Equal(isWide, pdf.GetPage(1).Width > pdf.GetPage(1).Height);
    }

    private static byte[] Write(ExportDocument document) => OddDocument.Write(document, ExportFormat.Pdf);
}
