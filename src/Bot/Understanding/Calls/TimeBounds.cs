using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>"Before 15 November", "after 1 January": conditions on the date that the question is about.</summary>
internal static class TimeBounds
{
    /// <summary>The conditions; none for a function that takes moments of change instead.</summary>
    public static IEnumerable<FieldTest> Of(FunctionSlots shape, Frame question)
    {
        if (shape.Takes("since"))
        {
            yield break;
        }

        var time = question.Time;
        if (time.After is { } after)
        {
            yield return new(FieldOf(question), ">", JsonValue.Create(Dates.Iso(after)));
        }

        if (time.Before is { } before)
        {
            yield return new(FieldOf(question), "<", JsonValue.Create(Dates.Iso(before)));
        }
    }

    // Where the date was not said it follows from what was asked: won deals have a day of closing, open ones a close date.
    private static string FieldOf(Frame question) =>
        question.Time.BoundField
        ?? question.Asked.DateField
        ?? (
            question.Asked.Flags.Any(flag => flag is "won" or "lost") || question.Asked.Measures.Any(IsOfClosed)
                ? "closed"
                : "close_date"
        );

    private static bool IsOfClosed(string measure) =>
        measure.StartsWith("won", StringComparison.Ordinal)
        || measure.StartsWith("lost", StringComparison.Ordinal)
        || measure.StartsWith("win_rate", StringComparison.Ordinal);
}
