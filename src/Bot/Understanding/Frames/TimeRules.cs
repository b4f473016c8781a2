using NodaTime;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>
/// What the words before each time make of it: a period, a bound, a start, a deadline, or what is compared with.
/// </summary>
internal static class TimeRules
{
    private const int FarthestState = 5;

    /// <summary>Reads the times of a sentence from left to right; their stretches are used.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="skipped">Tokens at the start that tell of the person's day and not of deals.</param>
    public static FrameTime Read(Composition sentence, Today today, int skipped)
    {
        var reading = FrameTime.None;
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            var span = sentence.Spans[place];
            if (span.Time is null || sentence.IsUsed(place))
            {
                continue;
            }

            if (span.First < skipped)
            {
                sentence.Use(place);
                continue;
            }

            reading = span.Time switch
            {
                TimeValue.Range { IsNow: true } => Now(sentence, reading, place),
                TimeValue.Range range => Add(sentence, reading, place, range, today),
                TimeValue.Comparison comparison => Compare(sentence, reading, place, comparison),
                TimeValue.Step step => Stepped(sentence, reading, place, step),
                TimeValue.Impossible wrong => Wrong(sentence, reading, place, wrong),
                _ => reading,
            };
        }

        foreach (var place in sentence.Find(SpanKind.Versus).Where(place => sentence.Is(place, SpanKind.Versus, "previous")))
        {
            sentence.Use(place);
            reading = reading with { ComparesPrevious = true };
        }

        return Settled(reading, today);
    }

    private static FrameTime Stepped(Composition sentence, FrameTime reading, int place, TimeValue.Step step)
    {
        var lead = Lead(sentence, place);
        sentence.Use(place, lead);
        return lead >= 0 && (sentence.Is(lead, SpanKind.Versus) || sentence.Is(lead, SpanKind.TimeLead, "versus")) && step.Steps < 0
            ? reading with { ComparesPrevious = true }
            : reading with { Steps = step.Steps };
    }

    // "At the moment": what stands now, which every answer tells.
    private static FrameTime Now(Composition sentence, FrameTime reading, int place)
    {
        sentence.Use(place, Lead(sentence, place));
        return reading;
    }

    private static FrameTime Wrong(Composition sentence, FrameTime reading, int place, TimeValue.Impossible wrong)
    {
        sentence.Use(place);
        return reading with { Impossible = (wrong.Said, wrong.Why) };
    }

    private static FrameTime Compare(
        Composition sentence,
        FrameTime reading,
        int place,
        TimeValue.Comparison comparison
    )
    {
        var lead = Lead(sentence, place);
        sentence.Use(place, lead);
        sentence.Mark("compare", lead < 0 ? place : lead, place);
        return reading with
        {
            ComparesYearEarlier = comparison.Shift == PeriodShift.YearEarlier,
            ComparesPrevious = comparison.Shift == PeriodShift.Previous,
            AtSamePoint = comparison.AtSamePoint,
        };
    }

    // The stretch right before, that says what the time is for; -1 for none.
    private static int Lead(Composition sentence, int place)
    {
        do
        {
            place--;
        } while (place >= 0 && sentence.Spans[place].IsFiller && !sentence.Is(place, SpanKind.TimeLead));

        return place >= 0 && (sentence.Is(place, SpanKind.TimeLead) || sentence.Is(place, SpanKind.Versus)) ? place : -1;
    }

    private static FrameTime Add(
        Composition sentence,
        FrameTime reading,
        int place,
        TimeValue.Range range,
        Today today
    )
    {
        var lead = Lead(sentence, place);
        sentence.Use(place, lead);
        var period = sentence.Norm(place).Contains("so far", StringComparison.Ordinal) ? Running(range.Period, today) : range.Period;
        bool Leads(string value) => sentence.Is(lead, SpanKind.TimeLead, value);
        void Mark(string kind) => sentence.Mark(kind, kind == "period" || lead < 0 ? place : lead, place);
        if (Compares(sentence, reading, lead, place))
        {
            Mark("compare");
            if (AlongSide(sentence, reading, lead, place, period, today) is { } same)
            {
                return reading with { CompareTo = same };
            }

            return reading with { CompareTo = period };
        }

        if (reading.Period is { } begun && lead == place - 1 && lead > 0 && sentence.Norm(lead) is "to" or "until" or "till" or "through" && sentence.Spans[lead - 1].Time is TimeValue.Range && begun.Start <= period.End)
        {
            Mark("period");
            return reading with { Period = Period.Between(begun.Start, period.End), IsBareMonth = false };
        }

        if (Leads("until") && !Leads("before") && reading.Since is { } from && reading.Period is null)
        {
            Mark("period");
            return reading with { Since = null, Period = Period.Between(LocalDate.Min(from, period.End), period.End) };
        }

        if (Leads("until") && reading.Period is { } opened && opened.Start <= period.End && !Leads("before") && IsOpened(sentence, place))
        {
            Mark("period");
            return reading with { Period = Period.Between(opened.Start, period.End), IsBareMonth = false };
        }

        if (Leads("before") && !range.IsEnd)
        {
            Mark("period");
            return reading with { Before = period.Start, BoundField = FieldOf(sentence, lead) };
        }

        if (Leads("after"))
        {
            Mark("since");
            return reading with { After = range.IsStart ? period.Start.PlusDays(-1) : period.End, BoundField = FieldOf(sentence, lead) };
        }

        if (Leads("since") && !(Leads("until") || IsFromOnly(sentence, lead)))
        {
            Mark("since");
            return reading with { Since = Started(sentence, range, today) };
        }

        Mark("period");
        if (reading.Period is { } before && before.Start == before.End && before.Start == today.Day && !IsDay(period))
        {
            // "I write to the board tonight, where will this quarter land": the day of asking is no period of deals.
            reading = reading with { Period = null };
        }

        if (reading.Period is { } first && IsJoined(sentence, place) && Follows(first, period))
        {
            return reading with { Period = Period.Between(first.Start, period.End), IsBareMonth = false };
        }

        if (reading.Period is not null)
        {
            return reading with { Beside = reading.Beside ?? period };
        }

        var isDeadline = Leads("until") || (Leads("before") && range.IsEnd);
        return reading with
        {
            Period = period,
            IsDeadline = range.IsEnd || (isDeadline && period.End >= today.Day),
            IsBareMonth = range.IsBareMonth,
            Until = isDeadline ? period.End : reading.Until,
            Counted = range.Counted ?? reading.Counted,
        };
    }

    // "So far this quarter" is this quarter: what is to come holds nothing yet.
    private static Period Running(Period toDate, Today today) =>
        new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year }
            .Select(kind => today.Near(kind, 0))
            .FirstOrDefault(period => period.Start == toDate.Start && toDate.End == today.Day) ?? toDate;

    // "Year to date against last year", "the same stretch of 2025": as many days of it, or nothing could be compared.
    private static Period? AlongSide(Composition sentence, FrameTime reading, int lead, int place, Period other, Today today)
    {
        var isSame = Enumerable.Range(lead, place - lead).Any(at => sentence.Norm(at) is "same" or "the same");
        if (reading.Period is not { Kind: PeriodKind.Days } own || (own.End != today.Day && !isSame))
        {
            return null;
        }

        for (var years = -1; years >= -5; years--)
        {
            var shifted = YearShift.Move(own, years, today.Calendar);
            if (other.Start <= shifted.Start && shifted.End <= other.End && other.Kind is PeriodKind.Year or PeriodKind.Quarter)
            {
                return shifted;
            }
        }

        return null;
    }

    private static bool IsDay(Period period) => period.Start == period.End;

    // "From July up to and including December".
    private static bool IsOpened(Composition sentence, int place) =>
        Enumerable.Range(0, place).Any(at => sentence.Norm(at) is "from" && sentence.IsUsed(at));

    // "Q1 and Q2 together" is one stretch.
    private static bool IsJoined(Composition sentence, int place) =>
        place > 1 && (sentence.Is(place - 1, SpanKind.And) || sentence.Norm(place - 1) is "and") && sentence.Spans[place - 2].Time is not null && !sentence.Has(SpanKind.Versus);

    private static bool Follows(Period first, Period second) => first.End.PlusDays(1) == second.Start;

    // "The forecast from last quarter" names the quarter; "from Monday" starts there.
    private static bool IsFromOnly(Composition sentence, int lead) => sentence.Norm(lead) is "from";

    private static LocalDate Started(Composition sentence, TimeValue.Range range, Today today) =>
        range.IsBareMonth && range.Period.Start > today.Day
            ? YearShift.Move(range.Period, -1, today.Calendar).Start
            : range.Period.Start;

    // "Against last quarter", "than in Q3", "compare this quarter with last": the later time is what is compared with.
    private static bool Compares(Composition sentence, FrameTime reading, int lead, int place)
    {
        if (lead >= 0 && sentence.Is(lead, SpanKind.Versus, "versus"))
        {
            return true;
        }

        var isSecond = reading.Period is not null || reading.Since is not null;
        if (lead >= 0 && sentence.Is(lead, SpanKind.TimeLead, "versus"))
        {
            var words = sentence.Norm(lead);
            return words is not ("over" or "to" or "with")
                || (isSecond && (words is "over" || sentence.Has(SpanKind.Versus, "compare") || words is "to"));
        }

        return isSecond && sentence.Has(SpanKind.Versus, "compare") && place > 0;
    }

    // The nearest state or date before the bound says which date is meant: "created before September".
    private static string? FieldOf(Composition sentence, int lead)
    {
        for (var place = lead - 1; place >= 0 && lead - place <= FarthestState; place--)
        {
            var span = sentence.Spans[place];
            var field =
                span.Find(SpanKind.Field) is { } said and ("close_date" or "created" or "last_activity" or "next_step_date") ? said
                : span.Is(SpanKind.State, "created") || span.Is(SpanKind.DateField, "created") ? "created"
                : span.Is(SpanKind.State, "touched") || span.Is(SpanKind.DateField, "last_activity") ? "last_activity"
                : span.Is(SpanKind.State, "due") ? "close_date"
                : span.Is(SpanKind.State, "won") || span.Is(SpanKind.State, "lost") || span.Is(SpanKind.State, "closed") ? "closed"
                : span.Is(SpanKind.State, "changed") ? "changed"
                : null;
            if (field is not null)
            {
                return field;
            }
        }

        return null;
    }

    // "Compare this quarter with last", "year over year": the comparison follows from the period.
    private static FrameTime Settled(FrameTime reading, Today today)
    {
        if (reading.CompareTo is not null || (!reading.ComparesYearEarlier && !reading.ComparesPrevious))
        {
            return reading;
        }

        var period = reading.Period ?? today.Near(PeriodKind.Quarter, 0);
        var other = reading.ComparesYearEarlier
            ? today.Calendar.YearEarlier(period)
            : today.Calendar.Shift(period, -1);
        if (!reading.AtSamePoint || period.End <= today.Day || period.Start > today.Day)
        {
            return reading with { CompareTo = other };
        }

        var days = NodaTime.Period.DaysBetween(period.Start, today.Day);
        var last = LocalDate.Min(other.End, other.Start.PlusDays(days));
        return reading with
        {
            Period = Period.Between(period.Start, today.Day),
            CompareTo = Period.Between(other.Start, last),
        };
    }
}
