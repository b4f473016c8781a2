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
        if (
            said.Lead >= 0
            && (sentence.Is(said.Lead, SpanKind.Versus, "versus") || TimeLeads.IsThan(sentence, said.Lead))
        )
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
    /// "Year to date against last year", "the same stretch of 2025": as many days of it, or nothing could be compared; null
    /// where the whole is meant.
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
    /// The times with what they are compared with. In "compare this quarter with last", "year over year" the comparison
    /// follows from the period.
    /// </summary>
    public static FrameTime Settle(FrameTime reading, TimeValue.Comparison? comparison, Today today)
    {
        if (reading.CompareTo is not null || comparison is not { } asked)
        {
            return reading;
        }

        var own = reading.Period ?? today.Near(asked.Unit ?? PeriodKind.Quarter, 0);
        var compared = reading with { CompareTo = asked.With(reading.Period, today) };
        return asked.AtSamePoint && own.Contains(today.Day)
            ? compared with
            {
                Period = TimeMath.UpTo(own, today.Day),
            }
            : compared;
    }
}
