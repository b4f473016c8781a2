using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>How many are wanted, and which end comes first.</summary>
internal static class RankRules
{
    private const int MostTop = 400;

    /// <summary>How many are wanted and which end comes first: read before conditions, which take the other figures.</summary>
    public static (int? Top, string? Rank) Read(Composition sentence)
    {
        string? rank = null;
        int? top = null;
        foreach (var place in sentence.Find(SpanKind.Rank))
        {
            rank ??= sentence.Spans[place].Find(SpanKind.Rank);
            if (top is null && CountBeside(sentence, place) is var (count, at))
            {
                top = count;
                sentence.Use(place, at);
            }
        }

        return (top ?? CountOfThings(sentence) ?? SingleOf(sentence), rank);
    }

    // "Top 5", "the three biggest", "5 largest".
    private static (int Count, int At)? CountBeside(Composition sentence, int place)
    {
        foreach (var at in new[] { place + 1, place - 1 })
        {
            if (at >= 0 && at < sentence.Spans.Count && CountAt(sentence, at) is { } count)
            {
                return (count, at);
            }
        }

        return null;
    }

    private static int? CountAt(Composition sentence, int at) =>
        sentence.Spans[at].Quantity is { Unit: QuantityUnit.Number, IsOrMore: false } figure
        && figure.Value is >= 1 and <= MostTop
        && figure.Value == Math.Truncate(figure.Value)
            ? (int)figure.Value
            : null;

    // "List 20 deals", "show me five open deals": a figure before the thing, with nothing that bounds it.
    private static int? CountOfThings(Composition sentence)
    {
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            if (
                CountAt(sentence, place) is { } count
                && IsOpening(sentence, place)
                && (Thing(sentence, place) is var at && at > place || IsRelative(sentence, place))
            )
            {
                sentence.Use(place);
                return count;
            }
        }

        return null;
    }

    // "The 5 that can still kill the quarter".
    private static bool IsRelative(Composition sentence, int place) =>
        place > 0
        && sentence.Norm(place + 1) is "that" or "which" or "of"
        && sentence.Norm(place - 1) is "the" or "my" or "our";

    private static bool IsOpening(Composition sentence, int place) =>
        sentence.Left(place) is var before
        && !(
            sentence.Is(before, SpanKind.Comparator)
            || sentence.Is(before, SpanKind.Aged)
            || sentence.Is(before, SpanKind.State)
            || sentence.Is(before, SpanKind.Exclusion)
            || sentence.Is(before, SpanKind.Suppose)
            || (before >= 0 && sentence.Spans[before].Quantity is not null)
            || sentence.Is(sentence.Right(place), SpanKind.Suffix)
        );

    private static int Thing(Composition sentence, int place)
    {
        var at = sentence.Right(place);
        while (
            at >= 0
            && (
                sentence.Is(at, SpanKind.State)
                || sentence.Is(at, SpanKind.Flag)
                || sentence.Spans[at].IsNamed
                || sentence.Is(at, SpanKind.Order)
                || sentence.Is(at, SpanKind.Rank)
            )
        )
        {
            if (sentence.Is(at, SpanKind.Flag) && sentence.Norm(at).EndsWith('s'))
            {
                return at;
            }

            at = sentence.Right(at);
        }

        return sentence.Is(at, SpanKind.Thing) || sentence.Is(at, SpanKind.Dimension) ? at : -1;
    }

    // "Our biggest deal": one.
    private static int? SingleOf(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.Order).Concat(sentence.Find(SpanKind.Rank)))
        {
            var at = Thing(sentence, place);
            if (at >= 0 && sentence.Norm(at) is "deal" or "opportunity" or "contract" or "one")
            {
                return 1;
            }
        }

        return null;
    }
}
