using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes what a question says about time into the arguments that a function has for it.</summary>
internal static class PeriodWriter
{
    private static readonly string[] Forward =
    [
        FunctionName.GetForecast,
        FunctionName.GetPipeline,
        FunctionName.ListDeals,
        FunctionName.ListRiskDeals,
        FunctionName.RunScenario,
    ];
    private static readonly string[] Backward =
    [
        FunctionName.GetWinLoss,
        FunctionName.ExplainWinRateChange,
        FunctionName.Reconcile,
        FunctionName.GetAdoption,
        FunctionName.GetScorecards,
    ];
    private static readonly HashSet<string> PastMeasures = NameText.Set(
        "won_amount won_count lost_amount lost_count win_rate win_rate_by_amount created_amount created_count slipped_amount push_count activity_count"
    );
    private static readonly HashSet<string> ComingMeasures = NameText.Set(
        "pipeline_amount deal_count weighted_pipeline coverage"
    );
    private static readonly string[] Moved = ["pushed", "pulled_in", "amount_cut"];

    /// <summary>Writes period, compareTo, since, until and dateField as far as the function takes them.</summary>
    public static void Write(JsonObject arguments, FunctionSlots shape, Frame question, ScopedBook book)
    {
        if (shape.Takes("since"))
        {
            WriteWindow(arguments, shape, question, book);
            return;
        }

        if (
            shape.Takes("period")
            && !TimeBounds.IsCondition(shape, question)
            && PeriodOf(shape, question, book) is { } period
            && !(shape.IsOfAMeeting && period.Kind is PeriodKind.Days or PeriodKind.Week)
        )
        {
            arguments["period"] = period.Id;
            if (shape.Takes("dateField") && DateField(question) is { } field)
            {
                arguments["dateField"] = field;
            }
        }

        if (shape.Takes("compareTo") && (question.Time.CompareTo ?? question.Time.Beside) is { } other)
        {
            arguments["compareTo"] = other.Id;
        }
    }

    // "Pushed since Monday" says when dates were moved, not when deals are due.
    private static string? DateField(Frame question) =>
        (question.Time.PeriodField is "created" or "last_activity" or "changed" ? question.Time.PeriodField : null)
        ?? question.Asked.DateField
        ?? (
            question.Time.Since is not null
            && question.Asked.Flags.Any(flag => Moved.Contains(flag, StringComparer.Ordinal))
                ? "changed"
                : null
        );

    private static Period? PeriodOf(FunctionSlots shape, Frame question, ScopedBook book)
    {
        var time = question.Time;
        if (MonthMeant(shape, question, book) is not { } said)
        {
            return time.Since is { } since && since <= book.Today ? Period.Between(since, book.Today) : null;
        }

        if (
            shape.IsOfNow
            && time is { PeriodField: null, IsDeadline: false }
            && said == FiscalCalendar.DayOf(book.Today)
        )
        {
            return null;
        }

        var isList = shape.Function is FunctionName.ListDeals or FunctionName.ListRiskDeals;
        return time.IsDeadline && (isList || said.Kind == PeriodKind.Days) && said.End >= book.Today
            ? Period.Between(book.Today, said.End)
            : said;
    }

    // "Deals closing in March", asked in November, are those of next March; "won in January" those of last January.
    private static Period? MonthMeant(FunctionSlots shape, Frame question, ScopedBook book)
    {
        if (question.Time.Period is not { } said || !question.Time.IsBareMonth)
        {
            return question.Time.Period;
        }

        var isOnlyForward =
            OnlyForward.Contains(shape.Function, StringComparer.Ordinal) && !question.Message.Tokens.Any(IsPast);
        var isForward =
            isOnlyForward
            || (
                !LooksBack(question)
                && (
                    Forward.Contains(shape.Function, StringComparer.Ordinal)
                    || (
                        shape.Function == FunctionName.QueryMetric
                        && question.Asked.Measures.Any(measure => ComingMeasures.Contains(measure))
                    )
                    || question.Time.PeriodField == "close_date"
                )
            );
        var isBackward =
            !isOnlyForward && (Backward.Contains(shape.Function, StringComparer.Ordinal) || LooksBack(question));
        return isForward && said.End < book.Today ? YearShift.Move(said, 1, book.Company.Calendar)
            : isBackward && said.Start > book.Today ? YearShift.Move(said, -1, book.Company.Calendar)
            : said;
    }

    // A forecast looks ahead whatever it is measured in: "expected bookings in December".
    private static readonly string[] OnlyForward = [FunctionName.GetForecast, FunctionName.RunScenario];

    // "Why didn't we hit quota in Q3".
    private static bool IsPast(Token token) => token.Norm is "did" or "didn" or "didnt" or "was" or "were" or "missed";

    private static bool LooksBack(Frame question) =>
        question.Message.Tokens.Any(IsPast)
        || question.Asked.DateField is not null
        || question.Asked.Flags.Any(flag => flag is "won" or "lost")
        || question.Asked.Measures.Any(measure => PastMeasures.Contains(measure));

    // A quarter or year says which deals; anything shorter says when they changed. "Changes this quarter" says both.
    private static void WriteWindow(JsonObject arguments, FunctionSlots shape, Frame question, ScopedBook book)
    {
        var time = question.Time;
        var (deals, changes) = Split(time, book);
        if (deals is not null && shape.Takes("period"))
        {
            arguments["period"] = deals.Id;
        }

        var first =
            time.Since
            ?? Bound(time, '>')
            ?? After(time.CompareTo)
            ?? changes?.Start
            // What left a quarter that is over left it since it began.
            ?? (shape.Function == FunctionName.GetPipelineChanges && deals?.End < book.Today ? deals?.Start : null);
        if (first is { } day && day <= book.Today)
        {
            arguments["since"] = Dates.Iso(day);
        }

        // "It looked better on Thursday, what happened": the day is where the change starts.
        var isStart =
            shape.Function == FunctionName.ExplainForecastChange && changes is not null && changes.Start == changes.End;
        var last = Bound(time, '<') ?? time.Until ?? (time.Since is null && !isStart ? changes?.End : null);
        if (last is { } end && end < book.Today && shape.Takes("until"))
        {
            arguments["until"] = Dates.Iso(end);
        }
    }

    // The first or the last day that a bound of the changes leaves in; null where there is none.
    private static LocalDate? Bound(FrameTime time, char side) =>
        time.Bounds.FirstOrDefault(bound => bound.Field is null or "changed" && bound.Op[0] == side) is not { } bound
            ? null
            : bound.Day.PlusDays(
                bound.Op switch
                {
                    ">" => 1,
                    "<" => -1,
                    _ => 0,
                }
            );

    private static (Period? Deals, Period? Changes) Split(FrameTime time, ScopedBook book)
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
