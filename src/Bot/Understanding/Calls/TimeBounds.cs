using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>"Before 15 November", "created in March": conditions on the dates of deals.</summary>
internal static class TimeBounds
{
    private static readonly string[] Own = ["created", "last_activity", "changed", "next_step_date"];

    /// <summary>The conditions that a function gets in its filter.</summary>
    public static IEnumerable<FieldTest> Find(FunctionSlots shape, Frame question, ScopedBook book)
    {
        foreach (var bound in question.Time.Bounds)
        {
            // Functions of changes take moments; a bound that names no date says when things changed.
            if (IsSlipping(shape, question, bound))
            {
                continue;
            }

            if (!shape.Takes("since") || bound.Field is not (null or "changed"))
            {
                yield return new(bound.Field ?? FieldOf(question), bound.Op, JsonValue.Create(Dates.Iso(bound.Day)));
            }
        }

        if (!IsCondition(shape, question))
        {
            yield break;
        }

        var field = question.Time.PeriodField!;
        if (question.Time.Period is { } period)
        {
            yield return new(
                field,
                "between",
                new JsonArray(JsonValue.Create(Dates.Iso(period.Start)), JsonValue.Create(Dates.Iso(period.End)))
            );
        }
        else if (question.Time.Since is { } since && since <= book.Today)
        {
            yield return new(field, ">=", JsonValue.Create(Dates.Iso(since)));
        }
    }

    // "Deals that may slip past January": those due until then, and at risk of it.
    private static bool IsSlipping(FunctionSlots shape, Frame question, DateBound bound) =>
        shape.Function == FunctionName.ListRiskDeals
        && bound is { Field: null, Op: ">" }
        && question.Has(SpanKind.State, "slipped");

    /// <summary>
    /// Whether the period that was said is about a date that the function's period is not about, so that it narrows the deals
    /// instead: the win rate of deals created in March.
    /// </summary>
    public static bool IsCondition(FunctionSlots shape, Frame question) =>
        question.Time.PeriodField is { } field
        && Own.Contains(field, StringComparer.Ordinal)
        && (!shape.Takes("dateField") || field == "next_step_date")
        && !shape.Takes("since")
        && !(
            field == "created"
            && (shape.Takes("measures") || shape.Takes("by"))
            && question.Asked.Measures.Any(measure => measure.StartsWith("created", StringComparison.Ordinal))
        )
        && !(field == "last_activity" && question.Asked.Measures.Contains("activity_count", StringComparer.Ordinal))
        && question.Asked.Measures.All(measure =>
            !measure.StartsWith("slipped", StringComparison.Ordinal) && measure != "push_count"
        );

    // Where the date was not said it follows from what was asked: won deals have a day of closing, open ones a close date.
    private static string FieldOf(Frame question) =>
        question.Asked.DateField is { } said and not "closed" ? said
        : question.Asked.Flags.Any(flag => flag is "won" or "lost") || question.Asked.Measures.Any(IsOfClosed)
            ? "closed"
        : "close_date";

    private static bool IsOfClosed(string measure) =>
        measure.StartsWith("won", StringComparison.Ordinal)
        || measure.StartsWith("lost", StringComparison.Ordinal)
        || measure.StartsWith("win_rate", StringComparison.Ordinal);
}
