using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which date of a deal a time is of: created, closed, last touched.</summary>
internal static class DateFields
{
    /// <summary>
    /// The nearest state or date before a time says which date is meant: "created before September". What belongs to another
    /// time or figure does not.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The place of the time, or of the word that leads to it.</param>
    public static string? Find(Composition sentence, int from)
    {
        const int farthest = 4;
        for (var place = from - 1; place >= 0 && from - place <= farthest; place--)
        {
            var span = sentence.Spans[place];
            if (span.Time is not null || span.Quantity is not null)
            {
                return null;
            }

            if ((sentence.Norm(place) is "activity" or "any activity" ? "last_activity" : Read(span)) is { } field)
            {
                sentence.Use(field == "closed" || span.Is(SpanKind.Measure) ? -1 : place);
                return field;
            }
        }

        return null;
    }

    private static string? Read(Span span) =>
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

    /// <summary>The date that a period is of; null where none is said.</summary>
    public static string? FindAsked(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.DateField))
        {
            sentence.Use(place);
            return sentence.Spans[place].Find(SpanKind.DateField);
        }

        // "Deals created in March" is the count of them, and a list by that date, too.
        return sentence.Spans.Any(span =>
            span.Find(SpanKind.Measure)?.StartsWith("created", StringComparison.Ordinal) == true
        )
            ? "created"
            : null;
    }
}
