using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Times of a follow-up count from the question before, not from today: "the week before", "and last year", "november".</summary>
internal static class PeriodEdit
{
    private const int DaysInMonth = 30;

    /// <summary>Corrects the times that a message was read to say, in <paramref name="said"/>, by those asked before.</summary>
    /// <param name="before">The arguments of the question before; a step changes its times in place.</param>
    /// <param name="said">What the message says by itself.</param>
    /// <param name="question">The message.</param>
    /// <param name="book">Today and the calendar.</param>
    public static void Apply(JsonObject before, JsonObject said, Frame question, ScopedBook book)
    {
        var (time, calendar) = (question.Time, book.Company.Calendar);
        var asked = Read(before["period"], calendar);
        if (question.Spans.Select(span => span.Time).OfType<TimeValue.Step>().FirstOrDefault() is { } step)
        {
            Step(before, said, asked, step, question.Has(SpanKind.Versus), calendar);
            return;
        }

        if (time.Until is { } until && time.Since is null && before.ContainsKey("since"))
        {
            said.Remove("since");
            said.Remove("period");
            said["until"] = Dates.Iso(until);
            return;
        }

        if (said.ContainsKey("since"))
        {
            before.Remove("until");
        }

        if (asked is null)
        {
            return;
        }

        if (Read(said["period"], calendar) is { } period && time.Counted is null)
        {
            said["period"] = Nearest(period, asked, question, book).Id;
        }

        Compare(said, asked, question, book);
        KeepComparison(before, said, asked, calendar);
    }

    // Another period is held against the one before it, or a year before it, as the last one was; the same again against none.
    private static void KeepComparison(JsonObject before, JsonObject said, Period asked, FiscalCalendar calendar)
    {
        if (
            said.ContainsKey("compareTo")
            || Read(said["period"], calendar) is not { } period
            || Read(before["compareTo"], calendar) is not { } other
        )
        {
            return;
        }

        var moved =
            other == calendar.Shift(asked, -1) ? calendar.Shift(period, -1)
            : other == calendar.YearEarlier(asked) ? calendar.YearEarlier(period)
            : other;
        before.Remove("compareTo");
        if (moved != period && asked != period)
        {
            said["compareTo"] = moved.Id;
        }
    }

    /// <summary>The stretch of time that a trend shows; null where it says none.</summary>
    public static Period? OfTrend(JsonObject trend, ScopedBook book)
    {
        if (trend["last"] is not { } last || !Enum.TryParse<PeriodKind>((string?)trend["by"], true, out var kind))
        {
            return null;
        }

        var calendar = book.Company.Calendar;
        var now = calendar.PeriodOf(kind, book.Today);
        return Period.Between(calendar.Shift(now, 1 - (int)last).Start, now.End);
    }

    private static Period? Read(JsonNode? period, FiscalCalendar calendar) =>
        (string?)period is { } id ? PeriodParser.Parse(id, calendar) : null;

    // "Compared with the month before" steps what it is held against, "the month before" what is asked.
    private static void Step(
        JsonObject before,
        JsonObject said,
        Period? asked,
        TimeValue.Step step,
        bool compares,
        FiscalCalendar calendar
    )
    {
        if (asked is not null && (compares || said.ContainsKey("compareTo")))
        {
            said.Remove("period");
            said["compareTo"] = Moved(asked, step, calendar).Id;
            return;
        }

        if (Day(before["since"]) is { } since)
        {
            var until = Day(before["until"]);
            var window = Period.Between(since, until ?? since);
            var moved = Moved(
                until is null || step.Unit is not null ? Unit(window, step.Unit, calendar) : window,
                step,
                calendar
            );
            before["since"] = Dates.Iso(moved.Start);
            before["until"] = Dates.Iso(moved.End);
        }
        else if (asked is not null)
        {
            before["period"] = Moved(asked, step, calendar).Id;
        }
    }

    private static Period Unit(Period window, PeriodKind? unit, FiscalCalendar calendar) =>
        unit is { } kind && calendar.PeriodOf(kind, window.Start) is var whole && whole.Start == window.Start
            ? whole
            : window;

    // "A year earlier" of a quarter is the same quarter, not four years.
    private static Period Moved(Period period, TimeValue.Step step, FiscalCalendar calendar) =>
        step.Unit == PeriodKind.Year && period.Kind != PeriodKind.Year
            ? YearShift.Move(period, step.Steps, calendar)
            : calendar.Shift(period, step.Steps);

    // "And last year?" after a quarter is that quarter; "november?" after October is the one next to it.
    private static Period Nearest(Period said, Period asked, Frame question, ScopedBook book)
    {
        var calendar = book.Company.Calendar;
        if (
            said.Kind == PeriodKind.Year
            && asked.Kind is PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Week
            && said.End < book.Today
            && SaysLastYear(question)
        )
        {
            return YearShift.Move(asked, calendar.FiscalYear(said.Start) - calendar.FiscalYear(asked.Start), calendar);
        }

        if (!question.Time.IsBareMonth)
        {
            return said;
        }

        return Enumerable
            .Range(-3, 7)
            .Select(years => YearShift.Move(said, years, calendar))
            .OrderBy(period => Math.Abs(NodaTime.Period.DaysBetween(period.Start, asked.Start)) / DaysInMonth)
            .ThenBy(period => asked.Start <= book.Today && period.Start > book.Today)
            .ThenByDescending(period => period.Start)
            .First();
    }

    // Who wants the whole year says so: "the last financial year", FY2026.
    private static bool SaysLastYear(Frame question) =>
        question.Spans.Any(span =>
            span.Time is not null && question.Message.Span(span.First, span.Count) is "last year"
        );

    // "Compared with the quarter before", "vs the same time last year": before what was asked about, not before today's.
    private static void Compare(JsonObject said, Period asked, Frame question, ScopedBook book)
    {
        var own = Read(said["period"], book.Company.Calendar);
        if (question.Spans.Select(span => span.Time).OfType<TimeValue.Comparison>().FirstOrDefault() is { } comparison)
        {
            var period =
                question.Time.IsBareMonth || question.Time.Beside is not null || own is null || comparison.AtSamePoint
                    ? asked
                    : own;
            var today = new Today(book.Today, book.Company.Calendar);
            said["compareTo"] = comparison.With(period, today).Id;
            said.Remove("period");
            if (comparison.AtSamePoint && period.Contains(book.Today) && period.Start < book.Today)
            {
                said["period"] = Period.Between(period.Start, book.Today).Id;
            }
        }
        else if (
            Read(said["compareTo"], book.Company.Calendar) is { Kind: PeriodKind.Year }
            && asked.Kind != PeriodKind.Year
            && SaysLastYear(question)
        )
        {
            said["compareTo"] = book.Company.Calendar.YearEarlier(own ?? asked).Id;
        }
        else if (own is not null && Versus(question) is var (isFirst, isLast))
        {
            (said["period"], said["compareTo"]) = isLast && !isFirst ? (own.Id, asked.Id) : (asked.Id, own.Id);
        }
    }

    // "Q4, compared with that" looks at Q4; "with the second half next to it" holds the half against what was asked.
    private static (bool IsFirst, bool IsLast)? Versus(Frame question)
    {
        var spans = question.Spans;
        bool Leads(int place) =>
            place >= 0 && (spans[place].Is(SpanKind.Versus) || spans[place].Is(SpanKind.TimeLead, "versus"));
        var pointing = Enumerable
            .Range(1, Math.Max(0, spans.Count - 1))
            .Any(place => spans[place].Is(SpanKind.Pointer) && Leads(place - 1));
        var time = Enumerable.Range(0, spans.Count).FirstOrDefault(place => spans[place].Time is TimeValue.Range, -1);
        return pointing && time >= 0
            ? (Leads(time - 1) || (time > 1 && spans[time - 1].IsFiller && Leads(time - 2)), true)
            : null;
    }

    private static LocalDate? Day(JsonNode? day) => (string?)day is { } text ? Dates.FromIso(text) : null;
}
