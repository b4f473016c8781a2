using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing.Pdf;
using RevBot.Skills.Facts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Tables on pages: nothing over another, nothing beyond the edge, whatever the columns.</summary>
public sealed class PdfTableTests
{
    private const double Margin = 42;

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(40)]
    public void TableOfManyColumns_StaysOnThePage_WithNoWordOverAnother(int columns)
    {
        using var pdf = PdfDocument.Open(Pdf(Document(columns)));

        foreach (var page in pdf.GetPages())
        {
            var words = page.GetWords().ToArray();
            Assert.All(words, word => Assert.InRange(word.BoundingBox.Right, 0, page.Width - Margin + 0.5));
            Assert.Empty(Overlapping(words));
        }

        var text = string.Concat(pdf.GetPages().Select(page => page.Text));
        Assert.All(
            Enumerable.Range(1, columns),
            place => Assert.Contains($"no{place}of", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void TableThatIsTooWide_GoesOnBelow_WithWhatItsRowsAreAbout()
    {
        using var pdf = PdfDocument.Open(Pdf(Document(40)));
        var text = string.Concat(pdf.GetPages().Select(page => page.Text));

        var parts = text.Split("Wide table, further columns").Length;
        Assert.True(parts > 1);
        Assert.Equal(parts, text.Split("Deal number 1").Length - 1);
    }

    [Fact]
    public void Columns_ShareTheWidth_AndNoneGetsMoreThanItWantsOrLessThanItNeeds()
    {
        PdfColumn[] columns = [new("a", false, 60, 500), new("b", true, 40, 40), new("c", false, 60, 90)];

        Assert.Equal([170.0, 40, 90], PdfColumn.Share(columns, 300));
        Assert.Equal([500.0, 40, 90], PdfColumn.Share(columns, 1_000));
        Assert.Equal(
            [
                [0, 1, 2],
            ],
            PdfColumn.Part(columns, 160)
        );
        Assert.Equal(
            [
                [0, 1],
                [0, 2],
            ],
            PdfColumn.Part(columns, 159)
        );
    }

    private static IEnumerable<string> Overlapping(Word[] words) =>
        from one in words
        from other in words
        where
            !ReferenceEquals(one, other)
            && one.BoundingBox.Left < other.BoundingBox.Right - 0.5
            && other.BoundingBox.Left < one.BoundingBox.Right - 0.5
            && one.BoundingBox.Bottom < other.BoundingBox.Top - 1
            && other.BoundingBox.Bottom < one.BoundingBox.Top - 1
        select $"{one.Text} over {other.Text}";

    private static byte[] Pdf(ExportDocument document) =>
        ExportedFile.Create(FormDocument.Create(document, ExportFormat.Pdf), CancellationToken.None).Bytes;

    private static ExportDocument Document(int columns)
    {
        FactColumn[] figures =
        [
            .. Enumerable
                .Range(1, columns)
                .Select(place => new FactColumn($"c{place}", $"no{place}of the long headings", "d")),
        ];
        FactRow[] rows =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(row => new FactRow([
                    FactValue.Name($"Deal number {row} of a customer with a name that takes some room"),
                    FactValue.Name("Somebody Whoever"),
                    .. figures.Select((_, place) => FactValue.Count(1_000_000 + (row * 1_000) + place)),
                ])),
        ];
        var table = new FactTable(
            "wide",
            "Wide table",
            [new("deal", "Deal", "d"), new("owner", "Owner", "d"), .. figures],
            rows
        );
        return new()
        {
            Title = "Wide",
            About = [("For", "Margaret Osei")],
            AsOf = "2026-11-22",
            Sections = [],
            Tables = [TableMaker.Create(table, isWhole: true)],
        };
    }
}
