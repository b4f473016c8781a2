using NodaTime;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>
/// What the words before each time make of it: a period, a bound, a start, a deadline, or what is compared with.
/// </summary>
internal sealed class TimeRules
{
    private readonly Composition sentence;
    private readonly Today today;
    private FrameTime reading = FrameTime.None;

    private TimeRules(Composition sentence, Today today) => (this.sentence, this.today) = (sentence, today);

    /// <summary>Reads the times of a sentence from left to right; their stretches are used.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="skipped">Tokens at the start that tell of the person's day and not of deals.</param>
    public static FrameTime Read(Composition sentence, Today today, int skipped)
    {
        var rules = new TimeRules(sentence, today);
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            if (sentence.Spans[place].Time is { } time && !sentence.IsUsed(place))
            {
                rules.Take(place, time, isSkipped: sentence.Spans[place].First < skipped);
            }
        }

        foreach (var place in sentence.Find(SpanKind.Versus).Where(at => sentence.Is(at, SpanKind.Versus, "previous")))
        {
            sentence.Use(place);
            rules.reading = rules.reading with { ComparesPrevious = true };
        }

        return rules.Settled();
    }

    private void Take(int place, TimeValue time, bool isSkipped)
    {
        if (isSkipped || time is TimeValue.Length)
        {
            sentence.Use(isSkipped ? place : -1);
            return;
        }

        var lead = Lead(place);
        if (time is TimeValue.Range range && IsDenied(lead, place))
        {
            // "Not closing on 15 January" is said of all other days; no function takes that, so it stays to be told.
            return;
        }

        sentence.Use(place, lead);
        switch (time)
        {
            // "At the moment": what stands now, which every answer tells.
            case TimeValue.Range { IsNow: true }:
                break;
            case TimeValue.Range found:
                Add(new(place, lead, found));
                break;
            case TimeValue.Comparison comparison:
                Mark("compare", lead, place);
                reading = reading with
                {
                    ComparesYearEarlier = comparison.Shift == PeriodShift.YearEarlier,
                    ComparesPrevious = comparison.Shift == PeriodShift.Previous,
                    AtSamePoint = comparison.AtSamePoint,
                };
                break;
            case TimeValue.Step step:
                var isCompared = lead >= 0 && step.Steps < 0 && Is(lead, "versus");
                reading = isCompared ? reading with { ComparesPrevious = true } : reading with { Steps = step.Steps };
                break;
            case TimeValue.Impossible wrong:
                reading = reading with { Impossible = (wrong.Said, wrong.Why) };
                break;
        }
    }

    private void Mark(string kind, int lead, int place) => sentence.Mark(kind, lead < 0 ? place : lead, place);

    private bool Is(int lead, string value) =>
        lead >= 0
        && (
            sentence.Is(lead, SpanKind.TimeLead, value)
            || (value == "versus" && sentence.Is(lead, SpanKind.Versus, value))
        );

    // The stretch right before, that says what the time is for; -1 for none.
    private int Lead(int place)
    {
        do
        {
            place--;
        } while (place >= 0 && sentence.Spans[place].IsFiller && !sentence.Is(place, SpanKind.TimeLead));

        return place >= 0 && (sentence.Is(place, SpanKind.TimeLead) || sentence.Is(place, SpanKind.Versus))
            ? place
            : -1;
    }

    private bool IsDenied(int lead, int place)
    {
        var before = sentence.Left(lead < 0 ? place : lead);
        return before >= 0
            && (sentence.Is(before, SpanKind.State) || sentence.Is(before, SpanKind.Field))
            && sentence.Is(before - 1, SpanKind.Exclusion)
            && sentence.Norm(before - 1) is "not" or "aren t" or "arent" or "isn t" or "isnt";
    }

    private void Add(Said said)
    {
        var period = said.Is("so far", sentence)
            ? Running(said.Range.Period, sentence.Norm(said.Place))
            : said.Range.Period;
        if (Compares(said))
        {
            Mark("compare", said.Lead, said.Place);
            reading = reading with { CompareTo = AlongSide(said, period) ?? period };
        }
        else if (Continues(said, period) is { } joined)
        {
            Mark("period", -1, said.Place);
            reading = joined;
        }
        else if (BoundOf(said, period) is { } bound)
        {
            Mark(bound.Op[0] == '>' ? "since" : "period", said.Lead, said.Place);
            reading = reading with { Bounds = [.. reading.Bounds, bound] };
        }
        else if (Is(said.Lead, "since") && sentence.Norm(said.Lead) is not "from")
        {
            Mark("since", said.Lead, said.Place);
            reading = reading with { Since = Started(said.Range), PeriodField = FieldOf(said) };
        }
        else
        {
            Mark("period", -1, said.Place);
            Name(said, period);
        }
    }

    // Earlier words opened a stretch that ends here: "from July up to and including December", "Q1 and Q2 together".
    private FrameTime? Continues(Said said, Period period)
    {
        var (place, lead) = (said.Place, said.Lead);
        var isNext = lead >= 0 && lead == place - 1 && lead > 0 && sentence.Spans[lead - 1].Time is TimeValue.Range;
        var isTo =
            (isNext && sentence.Norm(lead) is "to" or "until" or "till" or "through")
            || (Is(lead, "until") && !Is(lead, "before") && IsOpened(place));
        var isBoth =
            place > 1
            && sentence.Norm(place - 1) is "and"
            && sentence.Spans[place - 2].Time is not null
            && !sentence.Has(SpanKind.Versus)
            && reading.Period?.End.PlusDays(1) == period.Start;
        return (isTo || isBoth) && reading.Period is { } first && first.Start <= period.End
                ? reading with
                {
                    Period = Period.Between(first.Start, period.End),
                    IsBareMonth = false,
                }
            : isTo && reading is { Since: { } since, Period: null } && since <= period.End
                ? reading with
                {
                    Since = null,
                    Period = Period.Between(since, period.End),
                }
            : null;
    }

    private DateBound? BoundOf(Said said, Period period)
    {
        var op =
            Is(said.Lead, "notbefore") ? ">="
            : Is(said.Lead, "notafter") ? "<="
            : Is(said.Lead, "before") && !said.Range.IsEnd ? "<"
            : Is(said.Lead, "after") ? ">"
            : IsFromOn(said, period) ? ">="
            : Is(said.Lead, "until") && period.End < today.Day && FieldOf(said) is not null ? "<="
            : null;
        // Something that has its period already: a second date of its own is a bound.
        if (op is null)
        {
            return null;
        }

        var field = FieldOf(said);
        if (
            said.Range.IsBareMonth
            && period.Start > today.Day
            && field is "closed" or "created" or "last_activity" or "changed"
        )
        {
            period = YearShift.Move(period, -1, today.Calendar);
        }

        var day =
            op is "<" or ">=" ? period.Start
            : op == ">" && said.Range.IsStart ? period.Start.PlusDays(-1)
            : period.End;
        return new(field, op, day);
    }

    // "From 15 January on", and any start that is still to come.
    private bool IsFromOn(Said said, Period period) =>
        Is(said.Lead, "since")
        && (
            (
                said.Place + 1 < sentence.Spans.Count
                && sentence.Norm(said.Place + 1) is "on" or "onwards" or "onward" or "or later"
            ) || (sentence.Norm(said.Lead) is not "from" && !said.Range.IsBareMonth && period.Start > today.Day)
        );

    private void Name(Said said, Period period)
    {
        if (reading.Period is { } day && day == FiscalCalendar.DayOf(today.Day) && period.Start != period.End)
        {
            // "I write to the board tonight, where will this quarter land": the day of asking is no period of deals.
            reading = reading with
            {
                Period = null,
            };
        }

        var field = FieldOf(said);
        if (
            reading.Period is not null
            && field is "created" or "last_activity" or "changed" or "next_step_date"
            && field != reading.PeriodField
        )
        {
            reading = reading with
            {
                Bounds = [.. reading.Bounds, new(field, ">=", period.Start), new(field, "<=", period.End)],
            };
            return;
        }

        if (reading.Period is not null)
        {
            reading = reading with { Beside = reading.Beside ?? period };
            return;
        }

        var isDeadline = Is(said.Lead, "until") || (Is(said.Lead, "before") && said.Range.IsEnd);
        reading = reading with
        {
            Period = period,
            PeriodField = field,
            IsDeadline = said.Range.IsEnd || (isDeadline && period.End >= today.Day),
            IsBareMonth = said.Range.IsBareMonth,
            Until = isDeadline ? period.End : reading.Until,
            Counted = said.Range.Counted ?? reading.Counted,
        };
    }

    // "So far this quarter" is this quarter: what is to come holds nothing yet.
    private Period Running(Period toDate, string words)
    {
        PeriodKind? kind =
            words.Contains("quarter", StringComparison.Ordinal) ? PeriodKind.Quarter
            : words.Contains("month", StringComparison.Ordinal) ? PeriodKind.Month
            : words.Contains("year", StringComparison.Ordinal) ? PeriodKind.Year
            : null;
        return kind is { } said && today.Near(said, 0) is var whole && whole.Start == toDate.Start ? whole : toDate;
    }

    // "Year to date against last year", "the same stretch of 2025": as many days of it, or nothing could be compared.
    private Period? AlongSide(Said said, Period other)
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

    private bool IsOpened(int place) =>
        Enumerable.Range(0, place).Any(at => sentence.Norm(at) is "from" && sentence.IsUsed(at));

    private LocalDate Started(TimeValue.Range range) =>
        range.IsBareMonth && range.Period.Start > today.Day
            ? YearShift.Move(range.Period, -1, today.Calendar).Start
            : range.Period.Start;

    // "Against last quarter", "than in Q3", "compare this quarter with last": the later time is what is compared with.
    private bool Compares(Said said)
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

    // The nearest state or date before the time says which date is meant: "created before September". What belongs to
    // another time or figure does not.
    private string? FieldOf(Said said)
    {
        const int farthest = 4;
        var from = said.Lead < 0 ? said.Place : said.Lead;
        for (var place = from - 1; place >= 0 && from - place <= farthest; place--)
        {
            var span = sentence.Spans[place];
            if (span.Time is not null || span.Quantity is not null)
            {
                return null;
            }

            if ((sentence.Norm(place) is "activity" or "any activity" ? "last_activity" : DateOf(span)) is { } field)
            {
                sentence.Use(field == "closed" || span.Is(SpanKind.Measure) ? -1 : place);
                return field;
            }
        }

        return null;
    }

    private static string? DateOf(Span span) =>
        span.Find(SpanKind.Field) is { } said and ("close_date" or "created" or "last_activity" or "next_step_date")
            ? said
        : span.Find(SpanKind.Measure)?.StartsWith("created", StringComparison.Ordinal) == true ? "created"
        : span.Is(SpanKind.DateField, "closed") ? "closed"
        : span.Is(SpanKind.State, "created") || span.Is(SpanKind.DateField, "created") ? "created"
        : span.Is(SpanKind.State, "touched") || span.Is(SpanKind.DateField, "last_activity") ? "last_activity"
        : span.Is(SpanKind.State, "due") ? "close_date"
        : span.Is(SpanKind.State, "won") || span.Is(SpanKind.State, "lost") || span.Is(SpanKind.State, "closed")
            ? "closed"
        : span.Is(SpanKind.Flag, "won") || span.Is(SpanKind.Flag, "lost") ? "closed"
        : span.Is(SpanKind.State, "changed") || span.Is(SpanKind.DateField, "changed") ? "changed"
        : null;

    // "Compare this quarter with last", "year over year": the comparison follows from the period.
    private FrameTime Settled()
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

    /// <summary>A stretch of days in the sentence, with the stretch before that says what it is for.</summary>
    private readonly record struct Said(int Place, int Lead, TimeValue.Range Range)
    {
        public bool Is(string words, Composition sentence) =>
            sentence.Norm(Place).Contains(words, StringComparison.Ordinal);
    }
}
