using RevBot.Data.Import;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Tests.Import;

public sealed class MomentTextTests
{
    [Theory]
    [InlineData("2026-02-28", "2026-02-28T00:00:00", false)]
    [InlineData("2024-02-29", "2024-02-29T00:00:00", false)]
    [InlineData("2026-11-22T23:59", "2026-11-22T23:59:00", true)]
    [InlineData("2026-11-22 10:15:59", "2026-11-22T10:15:59", true)]
    [InlineData("2026-11-22T10:15:00.123456", "2026-11-22T10:15:00.123456", true)]
    public void Text_OfADateOrTime_IsRead(string text, string local, bool hasTime)
    {
        var found = new MomentText([]).Parse(text);

        Assert.Equal(local, found?.Local.ToString("uuuu-MM-dd'T'HH:mm:ss.FFFFFF", null));
        Assert.Equal(hasTime, found?.HasTime);
        Assert.Null(found?.Offset);
    }

    [Theory]
    [InlineData("Z", 0)]
    [InlineData("+0130", 90)]
    [InlineData("-01:30", -90)]
    [InlineData("+14:00", 840)]
    public void Text_WithAZone_HasItsOffset(string zone, int minutes) =>
        Assert.Equal(minutes * 60, new MomentText([]).Parse("2026-11-22T10:15:00" + zone)?.Offset?.Seconds);

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-00-10")]
    [InlineData("2026-13-10")]
    [InlineData("2026-11-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-11-2")]
    [InlineData("2026-11-22T24:00")]
    [InlineData("2026-11-22T10:60")]
    [InlineData("2026-11-22T10:15:60")]
    [InlineData("2026-11-22T10:15:00+15:00")]
    [InlineData("2026-11-22T10:15:00 CET")]
    [InlineData("22.11.2026")]
    public void Text_ThatIsNoDate_IsNull(string text) => Assert.Null(new MomentText([]).Parse(text));

    [Fact]
    public void Text_InAFormatOfTheMapping_IsRead_BesideIso()
    {
        var texts = new MomentText(["dd.MM.uuuu", "dd.MM.uuuu HH:mm"]);

        Assert.False(texts.Parse("22.11.2026")?.HasTime);
        Assert.True(texts.Parse("22.11.2026 10:15")?.HasTime);
        Assert.False(texts.Parse("2026-11-22")?.HasTime);
        Assert.Null(texts.Parse("11/22/2026"));
    }

    [Theory]
    [InlineData("Anna", "O'Neil", "anna.oneil@x.example")]
    [InlineData("", "Neil", ".neil@x.example")]
    [InlineData("", "", "")]
    public void Template_IsEmpty_WhereAllItsColumnsAre(string first, string last, string expected)
    {
        var template = new TextTemplate(
            "{First|slug}.{Last|slug}@x.example",
            column => column == "First" ? 0 : 1,
            sentence => new ImportException("mapping.yaml", 1, sentence)
        );

        Assert.Equal(expected, template.Fill(new ExtractRow(1, [first, last], () => "")));
    }
}
