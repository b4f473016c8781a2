using NodaTime;
using NodaTime.Text;
using RevBot.Data.Calendar;
using RevBot.Skills.Subscriptions;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Skills.Tests.Subscriptions;

public sealed class TimetableTests
{
    private static readonly LocalDate[] NoDays = [];

    [Theory]
    // A Monday, and the time in winter and in summer.
    [InlineData("monday 08:00", "Europe/Berlin", "2026-11-29T00:00:00Z", "2026-W49 2026-11-30T07:00:00Z")]
    [InlineData("monday 08:00", "Europe/Berlin", "2026-07-05T00:00:00Z", "2026-W28 2026-07-06T06:00:00Z")]
    [InlineData("monday 08:00", "America/New_York", "2026-11-29T00:00:00Z", "2026-W49 2026-11-30T13:00:00Z")]
    // Easter Monday is a day off in Germany and none in the United States.
    [InlineData("monday 08:00", "Europe/Berlin", "2026-04-05T00:00:00Z", "2026-W15 2026-04-07T06:00:00Z")]
    [InlineData("monday 08:00", "America/New_York", "2026-04-05T00:00:00Z", "2026-W15 2026-04-06T12:00:00Z")]
    // Who asks for Sundays gets Sundays; a holiday among them is left out.
    [InlineData("sunday 18:00", "Europe/Berlin", "2026-11-25T00:00:00Z", "2026-W48 2026-11-29T17:00:00Z")]
    // In 2026 the clocks of Berlin skip 2 to 3 on 29 March and pass it twice on 25 October, both Sundays.
    [InlineData("sunday 02:30", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-W13 2026-03-29T01:00:00Z")]
    [InlineData("sunday 02:30", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-W43 2026-10-25T00:30:00Z")]
    [InlineData("first tuesday 09:00", "UTC", "2026-11-30T00:00:00Z", "2026-12 2026-12-01T09:00:00Z")]
    [InlineData("last friday 09:00", "UTC", "2026-11-30T00:00:00Z", "2026-12 2026-12-25T09:00:00Z")]
    [InlineData("last friday 09:00", "America/New_York", "2026-11-30T00:00:00Z", "2026-12 2026-12-28T14:00:00Z")]
    // 1 November 2026 is a Sunday, 31 January 2027 one too.
    [InlineData("month-start 08:00", "UTC", "2026-10-15T00:00:00Z", "2026-11 2026-11-02T08:00:00Z")]
    [InlineData("month-end 08:00", "UTC", "2027-01-15T00:00:00Z", "2027-01-end 2027-01-29T08:00:00Z")]
    // A leap day is the last of its month.
    [InlineData("month-end 08:00", "UTC", "2028-02-15T00:00:00Z", "2028-02-end 2028-02-29T08:00:00Z")]
    [InlineData("quarter-end 12:00", "UTC", "2026-11-15T00:00:00Z", "2027-Q4-end 2027-01-29T12:00:00Z")]
    [InlineData("quarter-start 12:00", "UTC", "2026-11-15T00:00:00Z", "2028-Q1 2027-02-01T12:00:00Z")]
    // 5 November 2026 lies in the first week of the quarter that began on the 1st.
    [InlineData("thursday 15:00", "UTC", "2026-11-01T00:00:00Z", "2026-W45 2026-11-05T15:00:00Z")]
    [InlineData("thursday 15:00, not first-week", "UTC", "2026-11-01T00:00:00Z", "2026-W46 2026-11-12T15:00:00Z")]
    // A Saturday and a Sunday are no working days.
    [InlineData("daily 08:30", "UTC", "2026-11-27T09:00:00Z", "2026-11-30 2026-11-30T08:30:00Z")]
    public void FindNext_OfARhythm_IsTheDayAndInstantWorkedOutByHand(
        string rhythm,
        string zone,
        string after,
        string expected
    )
    {
        var next = Table(rhythm, zone).FindNext(At(after))!;

        Assert.Equal(expected, $"{next.Period} {InstantPattern.General.Format(next.At)}");
    }

    [Fact]
    public void FindAll_OverAYear_HasEveryWeekOnceInOrderAndOnWorkingDaysOnly()
    {
        var work = Work("Europe/Berlin", NoDays);
        var all = Table("monday 08:00", "Europe/Berlin")
            .FindAll(At("2026-01-01T00:00:00Z"), At("2027-01-01T00:00:00Z"))
            .ToArray();

        Assert.Equal(52, all.Length);
        Assert.Equal(all.Select(one => one.Period).Distinct(), all.Select(one => one.Period));
        Assert.Equal(all.OrderBy(one => one.At), all);
        Assert.All(all, one => Assert.True(work.IsWorkday(one.Day)));
    }

    [Fact]
    public void FindAll_CutAnywhere_GivesTheSameAsInOne()
    {
        var table = Table("thursday 15:00, quarter-end 12:00, month-start, not first-week", "America/New_York");
        var (from, to) = (At("2026-01-01T00:00:00Z"), At("2026-12-31T00:00:00Z"));

        for (var hours = 7; hours < 8000; hours += 331)
        {
            var cut = from + Duration.FromHours(hours);
            Assert.Equal(table.FindAll(from, to), table.FindAll(from, cut).Concat(table.FindAll(cut, to)));
        }
    }

    [Fact]
    public void DayOff_InARunOfFourteen_IsMovedPast_AndOfFifteenNot()
    {
        var first = new LocalDate(2026, 12, 7);
        LocalDate[] Off(int days) => [.. Enumerable.Range(0, days).Select(first.PlusDays)];

        // From Monday the 7th: fourteen days off end on Sunday the 20th, fifteen on Monday the 21st.
        Assert.Equal(new(2026, 12, 21), Next(Off(14)));
        Assert.NotEqual(new LocalDate(2026, 12, 22), Next(Off(15)));

        LocalDate? Next(LocalDate[] closed) =>
            Table("monday 08:00", "UTC", closed)
                .FindAll(At("2026-12-06T00:00:00Z"), At("2026-12-31T00:00:00Z"))
                .FirstOrDefault(one => one.Period == "2026-W50")
                ?.Day;
    }

    [Fact]
    public void Pause_UntilADay_LeavesOutWhatComesBefore() =>
        Assert.Equal(
            new(2026, 12, 14),
            Table("monday 08:00", "UTC").FindNext(At("2026-11-30T00:00:00Z"), new LocalDate(2026, 12, 14))!.Day
        );

    [Theory]
    [InlineData("monday", "every Monday at 08:00")]
    [InlineData(" Monday   7:05 ", "every Monday at 07:05")]
    [InlineData("first tuesday 09:00", "every first Tuesday of the month at 09:00")]
    [InlineData(
        "THURSDAY 15:00, quarter-end 12:00, not first-week",
        "every Thursday at 15:00 and every quarter's last working day at 12:00, but for a quarter's first week"
    )]
    public void Rhythm_ThatIsOne_IsReadAndSaid(string text, string expected) =>
        Assert.Equal(expected, Rhythm.Parse(text)!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("none")]
    [InlineData("mondays")]
    [InlineData("fifth monday")]
    [InlineData("monday 24:00")]
    [InlineData("monday 8")]
    [InlineData("not first-week")]
    [InlineData("monday,tuesday,wednesday,thursday,friday,saturday,sunday,daily,month-end")]
    public void Rhythm_ThatIsNone_IsRefused(string? text) => Assert.Null(Rhythm.Parse(text));

    private static Timetable Table(string rhythm, string zone, params LocalDate[] closed) =>
        new(
            Rhythm.Parse(rhythm)!,
            DateTimeZoneProviders.Tzdb[zone],
            Work(zone, closed),
            // The quarters of a year that begins in February.
            new FiscalCalendar(2)
        );

    private static WorkCalendar Work(string zone, LocalDate[] closed) =>
        new(new DeliveryPolicy().WorkingDays, closed, WorkCalendar.CountryOf(zone) is { } one ? [one] : []);

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
