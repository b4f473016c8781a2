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
    private readonly TimeLeads leads;
    private readonly Today today;

    private FrameTime reading = FrameTime.None;
    private TimeValue.Comparison? comparison;

    private TimeRules(Composition sentence, Today today) =>
        (this.sentence, this.today, leads) = (sentence, today, new(sentence));

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
            rules.comparison ??= new(PeriodShift.Previous, false);
        }

        var read = ComparedPeriods.Settle(rules.reading, rules.comparison, today);
        return read.Period?.End < today.Day ? read with { IsOver = true } : read;
    }

    private void Take(int place, TimeValue time, bool isSkipped)
    {
        if (isSkipped || time is TimeValue.Length)
        {
            sentence.Use(isSkipped ? place : -1);
            return;
        }

        var lead = leads.Find(place);
        if (time is TimeValue.Range range && leads.FindDenial(lead, place) is { } denial)
        {
            Deny(new(place, lead, range), denial);
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
            case TimeValue.Comparison asked:
                Mark("compare", lead, place);
                comparison = asked;
                break;
            case TimeValue.Step { Steps: < 0 } when leads.Is(lead, "versus"):
                comparison ??= new(PeriodShift.Previous, false);
                break;
            case TimeValue.Step step:
                reading = reading with { Steps = step.Steps };
                break;
            case TimeValue.Impossible wrong:
                reading = reading with { Impossible = (wrong.Said, wrong.Why) };
                break;
        }
    }

    private void Mark(string kind, int lead, int place) => sentence.Mark(kind, lead < 0 ? place : lead, place);

    // "Except those closing after January" is a bound the other way round. "Not closing in January" is said of all days before
    // and after; no condition says that, so it stays to be told.
    private void Deny(TimeSaid said, int denial)
    {
        if (ReadBound(said, said.Range.Period) is { } bound)
        {
            sentence.Use(said.Place, said.Lead, denial);
            Mark("period", said.Lead, said.Place);
            reading = reading with { Bounds = [.. reading.Bounds, bound.Negate()] };
        }
    }

    private void Add(TimeSaid said)
    {
        // "So far this quarter" is this quarter: what is to come holds nothing yet.
        var period = said.Range.Whole is { } whole && whole.Contains(today.Day) ? whole : said.Range.Period;
        if (ComparedPeriods.Compares(sentence, said, reading))
        {
            Mark("compare", said.Lead, said.Place);
            reading = reading with
            {
                CompareTo = ComparedPeriods.FindSameStretch(sentence, said, period, reading, today) ?? period,
            };
        }
        else if (Continues(said, period) is { } joined)
        {
            Mark("period", -1, said.Place);
            reading = joined;
        }
        else if (ReadBound(said, period) is { } bound)
        {
            Mark(bound.Op[0] == '>' ? "since" : "period", said.Lead, said.Place);
            reading = reading with
            {
                Bounds = [.. reading.Bounds, bound],
                Ahead = bound.Op[0] == '>' && bound.Field is { } field ? Ahead(said, field, bound.Day) : reading.Ahead,
            };
        }
        else if (leads.Is(said.Lead, "since") && sentence.Norm(said.Lead) is not "from")
        {
            Mark("since", said.Lead, said.Place);
            reading = reading with
            {
                Since = YearShift.Begun(said.Range, today).Start,
                PeriodField = DateFields.Find(sentence, said.Start),
            };
        }
        else
        {
            Mark("period", -1, said.Place);
            Name(said, period);
        }
    }

    // Earlier words opened a stretch that ends here: "from July up to and including December", "Q1 and Q2 together".
    private FrameTime? Continues(TimeSaid said, Period period)
    {
        var (place, lead) = (said.Place, said.Lead);
        var isNext = lead > 0 && lead == place - 1 && sentence.Spans[lead - 1].Time is TimeValue.Range;
        var isTo =
            (isNext && sentence.Norm(lead) is "to" or "until" or "till" or "through")
            || (leads.Is(lead, "until") && !leads.Is(lead, "before") && IsOpened(place));
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

    private DateBound? ReadBound(TimeSaid said, Period period)
    {
        var op =
            leads.Is(said.Lead, "notbefore") ? ">="
            : leads.Is(said.Lead, "notafter") ? "<="
            : leads.Is(said.Lead, "before") && !said.Range.IsEnd ? "<"
            : leads.Is(said.Lead, "after") ? ">"
            : IsFromOn(said, period) ? ">="
            : leads.Is(said.Lead, "until")
            && period.End < today.Day
            && DateFields.Find(sentence, said.Start) is not null
                ? "<="
            : null;
        // Something that has its period already: a second date of its own is a bound.
        if (op is null)
        {
            return null;
        }

        var field = DateFields.Find(sentence, said.Start);
        period = field is "closed" or "created" or "last_activity" or "changed"
            ? YearShift.Begun(said.Range, today)
            : period;
        var day =
            op is "<" or ">=" ? period.Start
            : op == ">" && said.Range.IsStart ? period.Start.PlusDays(-1)
            : period.End;
        return new(field, op, day);
    }

    // "Won since 2031", "created next year": what has happened lies behind.
    private string? Ahead(TimeSaid said, string field, LocalDate day) =>
        field is "created" or "closed" or "last_activity" or "changed" && day > today.Day
            ? sentence.Message.GetText(sentence.Spans[said.Place].First, sentence.Spans[said.Place].Count)
            : reading.Ahead;

    // "From 15 January on", and any start that is still to come.
    private bool IsFromOn(TimeSaid said, Period period) =>
        leads.Is(said.Lead, "since")
        && (
            (sentence.Norm(said.Place + 1) is "on" or "onwards" or "onward" or "or later")
            || (sentence.Norm(said.Lead) is not "from" && !said.Range.IsBareMonth && period.Start > today.Day)
        );

    private void Name(TimeSaid said, Period period)
    {
        if (reading.Period is { } day && day == FiscalCalendar.DayOf(today.Day) && period.Start != period.End)
        {
            // "I write to the board tonight, where will this quarter land": the day of asking is no period of deals.
            reading = reading with
            {
                Period = null,
            };
        }

        Name(said, period, DateFields.Find(sentence, said.Start));
    }

    private void Name(TimeSaid said, Period period, string? field)
    {
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

        var isDeadline = leads.Is(said.Lead, "until") || (leads.Is(said.Lead, "before") && said.Range.IsEnd);
        reading = reading with
        {
            Period = period,
            PeriodField = field,
            Ahead =
                said.Range.IsBareMonth || field is null or "closed" ? reading.Ahead : Ahead(said, field, period.Start),
            IsDeadline = said.Range.IsEnd || (isDeadline && period.End >= today.Day),
            IsBareMonth = said.Range.IsBareMonth,
            Until = isDeadline ? period.End : reading.Until,
            Counted = said.Range.Counted ?? reading.Counted,
        };
    }

    private bool IsOpened(int place) =>
        Enumerable.Range(0, place).Any(at => sentence.Norm(at) is "from" && sentence.IsUsed(at));
}
