using System.Globalization;
using FsCheck.Fluent;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

public sealed class DatesTests
{
    [Fact]
    public void ToNumber_AndBack_IsTheSameDate() =>
        Law.Holds(CalendarCases.Date, date => Dates.FromNumber(Dates.ToNumber(date)) == date);

    [Fact]
    public void ToMicros_AndBack_IsTheSameInstantBeforeAndAfter1970() =>
        Law.Holds(
            from seconds in Gen.Choose(int.MinValue, int.MaxValue)
            from micros in Gen.Choose(0, 999_999)
            select (seconds * 1_000_000L) + micros,
            micros => Dates.ToMicros(Dates.FromMicros(micros)) == micros
        );

    [Fact]
    public void ToNumber_OfADate_ReadsAsIt() => Assert.Equal(20261122, Dates.ToNumber(new LocalDate(2026, 11, 22)));

    [Theory]
    [InlineData(0)]
    [InlineData(20260230)]
    [InlineData(20261300)]
    public void FromNumber_NoDate_Throws(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dates.FromNumber(number));

    [Theory]
    [InlineData("2026-2-3")]
    [InlineData("2026-02-30")]
    [InlineData("22.11.2026")]
    [InlineData("")]
    public void FromIso_AnythingElse_GivesNothing(string text) => Assert.Null(Dates.FromIso(text));

    // Berlin is at +1 in winter and +2 in summer; Havana's clocks go from 0:00 to 1:00 on 8 March 2026, so that day
    // starts at 1:00 of summer time, 05:00 UTC; São Paulo has kept −3 the whole year since 2019.
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-28T22:59:59.999999Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T21:59:59.999999Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T22:59:59.999999Z")]
    [InlineData("America/Havana", "2026-03-07", "2026-03-08T04:59:59.999999Z")]
    [InlineData("America/Sao_Paulo", "2026-11-22", "2026-11-23T02:59:59.999999Z")]
    [InlineData("Etc/UTC", "2026-12-31", "2026-12-31T23:59:59.999999Z")]
    public void CloseOf_ADayInAZone_IsItsLastMicrosecond(string zone, string day, string close) =>
        Assert.Equal(
            close,
            Dates
                .CloseOf(Dates.FromIso(day)!.Value, DateTimeZoneProviders.Tzdb[zone])
                .ToString("uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
        );

    [Fact]
    public void IsoInstant_UnderACultureWithOtherDigitsAndCalendar_IsIso()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal("2026-11-22T10:15:00Z", Dates.IsoInstant(Instant.FromUtc(2026, 11, 22, 10, 15)));
            Assert.Equal("2026-11-22", Dates.Iso(new LocalDate(2026, 11, 22)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
