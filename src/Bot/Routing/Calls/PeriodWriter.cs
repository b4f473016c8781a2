using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Routing.Time;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Routing.Calls;

/// <summary>Writes what a question says about time into the arguments that a function has for it.</summary>
internal static class PeriodWriter
{
    /// <summary>Writes period, compareTo, since, until and dateField as far as the function takes them.</summary>
    public static void Write(JsonObject arguments, Shape shape, Question question, ScopedBook book)
    {
        if (shape.Takes("since"))
        {
            WriteWindow(arguments, shape, question, book);
            return;
        }

        if (shape.Takes("period") && PeriodOf(shape, question, book) is { } period)
        {
            arguments["period"] = period.Id;
            if (shape.Takes("dateField") && question.Asked.DateField is { } field)
            {
                arguments["dateField"] = field;
            }
        }

        if (shape.Takes("compareTo") && (question.Time.CompareTo ?? question.Time.Beside) is { } other)
        {
            arguments["compareTo"] = other.Id;
        }
    }

    private static Period? PeriodOf(Shape shape, Question question, ScopedBook book)
    {
        var time = question.Time;
        if (time.Period is not { } said)
        {
            return time.Since is { } since && since <= book.Today ? Period.Between(since, book.Today) : null;
        }

        var isList = shape.Function is "list_deals" or "list_risk_deals";
        return time.IsDeadline && (isList || said.Kind == PeriodKind.Days) && said.End >= book.Today
            ? Period.Between(book.Today, said.End)
            : said;
    }

    // A quarter or year says which deals; anything shorter says when they changed. "Changes this quarter" says both.
    private static void WriteWindow(JsonObject arguments, Shape shape, Question question, ScopedBook book)
    {
        var time = question.Time;
        var (deals, changes) = Split(time, book);
        if (deals is not null && shape.Takes("period"))
        {
            arguments["period"] = deals.Id;
        }

        var first = time.Since ?? After(time.CompareTo) ?? changes?.Start;
        if (first is { } day && day <= book.Today)
        {
            arguments["since"] = Dates.Iso(day);
        }

        var last = time.Until ?? (time.Since is null ? changes?.End : null);
        if (last is { } end && end < book.Today && shape.Takes("until"))
        {
            arguments["until"] = Dates.Iso(end);
        }
    }

    private static (Period? Deals, Period? Changes) Split(TimeReading time, ScopedBook book)
    {
        Period?[] said = [time.Period, time.Beside];
        var deals = said.FirstOrDefault(period => period is not null && SaysDeals(period, book));
        return (deals, said.FirstOrDefault(period => period is not null && period != deals));
    }

    private static bool SaysDeals(Period period, ScopedBook book) =>
        period.Kind is PeriodKind.Quarter or PeriodKind.Year || period.Start > book.Today;

    // "Than on Monday" compares with Monday; "than last week" with its end.
    private static LocalDate? After(Period? before) =>
        before is null ? null
        : before.Start == before.End ? before.Start
        : before.End.PlusDays(1);
}
