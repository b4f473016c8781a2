using NodaTime;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>What a period is compared with.</summary>
internal static class ComparedPeriods
{
    /// <summary>
    /// Whether a time is one to compare with. In "against last quarter", "than in Q3", "compare this quarter with last": the
    /// later time is what is compared with.
    /// </summary>
    public static bool Compares(Composition sentence, TimeSaid said, FrameTime reading)
    {
        if (said.Lead >= 0 && sentence.Is(said.Lead, SpanKind.Versus, "versus"))
        {
            return true;
        }

        var isSecond = reading.Period is not null || reading.Since is not null;
        if (said.Lead >= 0 && sentence.Is(said.Lead, SpanKind.TimeLead, "versus"))
        {
            var words = sentence.Norm(said.Lead);
            return words is not ("over" or "to" or "with")
                || (isSecond && (words is not "with" || sentence.Has(SpanKind.Versus, "compare")));
        }

        return isSecond && sentence.Has(SpanKind.Versus, "compare");
    }

    /// <summary>
    /// "Year to date against last year", "the same stretch of 2025": as many days of it, or nothing could be compared; null where the whole is meant.
    /// </summary>
    public static Period? FindSameStretch(
        Composition sentence,
        TimeSaid said,
        Period other,
        FrameTime reading,
        Today today
    )
    {
        var isSame = Enumerable
            .Range(said.Lead, said.Place - said.Lead)
            .Any(at => sentence.Norm(at) is "same" or "the same");
        if (reading.Period is not { } own || own.Start == own.End || (own.End != today.Day && !isSame))
        {
            return null;
        }

        return Enumerable
            .Range(1, 5)
            .Select(years => YearShift.Move(own, -years, today.Calendar))
            .FirstOrDefault(shifted =>
                other.Start <= shifted.Start
                && shifted.End <= other.End
                && (shifted.Start, shifted.End) != (other.Start, other.End)
            );
    }

    /// <summary>
    /// The times with what they are compared with. "Compare this quarter with last", "year over year": the comparison follows from the period.
    /// </summary>
    public static FrameTime Settle(FrameTime reading, Today today)
    {
        if (reading.CompareTo is not null || (!reading.ComparesYearEarlier && !reading.ComparesPrevious))
        {
            return reading;
        }

        var period = reading.Period ?? today.Near(PeriodKind.Quarter, 0);
        var other = reading.ComparesYearEarlier ? today.Calendar.YearEarlier(period) : today.Calendar.Shift(period, -1);
        if (!reading.AtSamePoint || !period.Contains(today.Day) || period.End == today.Day)
        {
            return reading with { CompareTo = other };
        }

        var days = NodaTime.Period.DaysBetween(period.Start, today.Day);
        return reading with
        {
            Period = Period.Between(period.Start, today.Day),
            CompareTo = Period.Between(other.Start, LocalDate.Min(other.End, other.Start.PlusDays(days))),
        };
    }
}
