using System.Globalization;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

public sealed class PeriodParserTests
{
    private static readonly FiscalCalendar Calendar = new(2);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("2026")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-22..2026-11-01")]
    [InlineData("2026-11-01..")]
    [InlineData("FY1979")]
    [InlineData("FY2101")]
    [InlineData("2026-11-01..2101-01-01")]
    [InlineData("2026-Q4; DROP TABLE opportunity")]
    [InlineData("٢٠٢٦-Q1")]
    [InlineData("２０２６-11")]
    [InlineData("last quarter")]
    public void Parse_WhatIsNoCanonicalName_GivesNothing(string text) =>
        Assert.Null(PeriodParser.Parse(text, Calendar));

    [Theory]
    [InlineData("2026-q4", "2026-Q4")]
    [InlineData(" fy2026\n", "FY2026")]
    [InlineData("2026-w47", "2026-W47")]
    [InlineData("2026-11-22", "2026-11-22..2026-11-22")]
    public void Parse_OtherSpelling_GivesTheCanonicalName(string text, string id) =>
        Assert.Equal(id, PeriodParser.Parse(text, Calendar)?.Id);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Parse_UnderAnotherCulture_ReadsAndNamesAlike(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (var id in new[] { "2026-Q4", "FY2026", "2026-11", "2026-W47", "2026-11-01..2026-11-22" })
            {
                Assert.Equal(id, PeriodParser.Parse(id, Calendar)?.ToString());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
