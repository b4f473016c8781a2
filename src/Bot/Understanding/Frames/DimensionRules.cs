using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>What the figures are broken down by.</summary>
internal static class DimensionRules
{
    /// <summary>
    /// The dimensions, two at most. One counts after "by", "per", "which", a rank, or joined by "and" to one that does.
    /// </summary>
    public static IReadOnlyList<string> Read(Composition sentence)
    {
        var found = new List<string>();
        var last = -2;
        for (var place = CorrectedFrom(sentence); place < sentence.Spans.Count; place++)
        {
            var span = sentence.Spans[place];
            if (span.Find(SpanKind.DimensionAlone) is { } alone)
            {
                found.Add(alone);
                sentence.Use(place);
            }
            else if (
                span.Find(SpanKind.Dimension) is { } dimension
                && IsFree(sentence, place)
                && (IsAskedBy(sentence, place) || IsJoined(sentence, place, last))
            )
            {
                found.Add(dimension);
                last = place;
                sentence.Use(place);
            }
        }

        if (
            found.Count == 0
            && sentence.Has(SpanKind.Ask, "who")
            && (sentence.Has(SpanKind.Rank) || sentence.Has(SpanKind.Order) || sentence.Has(SpanKind.Measure))
        )
        {
            found.Add(LosesTo(sentence) ? "competitor" : "owner");
        }

        return [.. found.Distinct(StringComparer.Ordinal).Take(2)];
    }

    // "Who do we lose to most": competitors, and no sellers.
    private static bool LosesTo(Composition sentence) =>
        sentence
            .Find(SpanKind.State)
            .Any(place => sentence.Is(place, SpanKind.State, "lost") && sentence.Norm(place + 1) is "to" or "against");

    // "Which industries account for most of it": there it is a verb.
    private static bool IsFree(Composition sentence, int place) =>
        !sentence.Spans[place].IsNamed
        && !sentence.IsUsed(place)
        && !(sentence.Norm(place) is "account" && sentence.Norm(place + 1) is "for");

    // "By stage... sorry, by loss reason": what was taken back is not asked for.
    private static int CorrectedFrom(Composition sentence)
    {
        for (var place = sentence.Spans.Count - 2; place > 0; place--)
        {
            if (
                sentence.Is(place, SpanKind.Edit, "correct")
                && Enumerable.Range(place, sentence.Spans.Count - place).Any(at => sentence.Is(at, SpanKind.Dimension))
            )
            {
                return place;
            }
        }

        return 0;
    }

    private static bool IsAskedBy(Composition sentence, int place)
    {
        // "Rank EMEA reps by attainment": a name narrows what is ranked.
        var before = sentence.Left(place);
        while (before >= 0 && sentence.Spans[before].IsNamed)
        {
            before = sentence.Left(before);
        }

        if (before < 0)
        {
            return IsQuestionWord(sentence, place);
        }

        if (
            sentence.Is(before, SpanKind.By)
            || sentence.Is(before, SpanKind.Rank)
            || sentence.Is(before, SpanKind.Ask, "which")
            || sentence.Is(before, SpanKind.Versus, "compare")
        )
        {
            sentence.Use(before);
            return true;
        }

        // "The top 5 reps", "three best countries", "which five accounts".
        if (
            sentence.Spans[before].Quantity is not null
            && before > 0
            && (sentence.Is(sentence.Left(before), SpanKind.Rank) || sentence.Norm(before - 1) is "which" or "what")
        )
        {
            return true;
        }

        return sentence.Norm(before) is "rank" or "compare" or "each" or "every" || IsQuestionWord(sentence, place);
    }

    private static bool IsQuestionWord(Composition sentence, int place) =>
        place > 0 && sentence.Norm(place - 1) is "which" or "what" or "who" or "whose";

    private static bool IsJoined(Composition sentence, int place, int last) =>
        last >= 0
        && (
            place == last + 1
            || (
                place == last + 2
                && (sentence.Is(last + 1, SpanKind.And) || sentence.Norm(last + 1) is "x" or "by" or "and")
            )
        );
}
