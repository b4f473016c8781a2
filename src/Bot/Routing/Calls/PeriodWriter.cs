using System.Text.Json.Nodes;
using NodaTime;
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
            WriteWindow(arguments, question, book);
            return;
        }

        if (PeriodOf(shape, question, book) is { } period)
        {
            arguments["period"] = period.Id;
            if (shape.Takes("dateField") && question.Asked.DateField is { } field)
            {
                arguments["dateField"] = field;
            }
        }

        if (shape.Takes("compareTo") && question.Time.CompareTo is { } other)
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
    private static void WriteWindow(JsonObject arguments, Question question, ScopedBook book)
    {
        var time = question.Time;
        var isPeriod = time.Period?.Kind is PeriodKind.Quarter or PeriodKind.Year || time.Period?.Start > book.Today;
        if (isPeriod)
        {
            arguments["period"] = time.Period!.Id;
        }

        var window =
            time.CompareTo is { } before && time.Since is null ? before.End.PlusDays(1)
            : time.Since is { } since ? since
            : time.Period is { } said && !isPeriod ? said.Start
            : (LocalDate?)null;
        if (window is { } first && first <= book.Today)
        {
            arguments["since"] = Dates.Iso(first);
        }

        var last = time.Until ?? (isPeriod || time.Since is not null ? null : time.Period?.End);
        if (last is { } end && end < book.Today)
        {
            arguments["until"] = Dates.Iso(end);
        }
    }
}
