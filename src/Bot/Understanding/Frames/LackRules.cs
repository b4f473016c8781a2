using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Fields that are empty or filled: "no close date", "with a competitor".</summary>
internal static class LackRules
{
    /// <summary>The condition that a lack makes, as in "No close date", "close date missing", "without a competitor"; null for none.</summary>
    public static FieldTest? Read(Composition sentence, int place)
    {
        var isAfter = sentence.Is(place, SpanKind.Lack, "after");
        var at = sentence.Right(place);
        if (at < 0 || !IsLackable(sentence, at))
        {
            at = isAfter ? sentence.Left(place) : -1;
        }

        var isFilled = sentence.Is(place, SpanKind.Lack, "filled");
        if (at < 0 || !IsLackable(sentence, at) || (isFilled && (at < place || IsBound(sentence, at))))
        {
            return null;
        }

        var field = sentence.Spans[at].Find(SpanKind.Field)!;
        sentence.Use(place, at);
        return new(field, isFilled ? "not_empty" : "empty", null);
    }

    // "With an amount over 50k" bounds the field that it names.
    private static bool IsBound(Composition sentence, int at) =>
        sentence.Right(at) is >= 0 and var after
        && (
            sentence.Is(after, SpanKind.Comparator)
            || sentence.Is(after, SpanKind.Between)
            || sentence.Is(after, SpanKind.Exclusion)
            || sentence.Is(after, SpanKind.TimeLead)
            || sentence.Spans[after].Quantity is not null
            || sentence.Spans[after].Time is not null
        );

    private static bool IsLackable(Composition sentence, int at) =>
        at >= 0
        && !sentence.Is(at, SpanKind.Field, "activity")
        && !sentence.IsUsed(at)
        && sentence.Is(at, SpanKind.Field)
        && sentence.Spans[at].Quantity is null;
}
