using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which figures are asked for, and what is counted.</summary>
internal static class MeasureRules
{
    private static readonly string[] Closing = ["won", "lost", "slipped", "created"];

    private static readonly string[] OfAll = ["deal_count", "pipeline_amount"];

    /// <summary>
    /// The measures in order. In "how many EOR deals over 100k did we close" what is counted is said by the verb.
    /// </summary>
    public static IReadOnlyList<string> Read(Composition sentence)
    {
        var found = new List<string>();
        foreach (var place in sentence.Find(SpanKind.Measure))
        {
            found.AddRange(
                sentence
                    .Spans[place]
                    .Meanings.Where(meaning => meaning.Kind == SpanKind.Measure)
                    .Select(meaning => meaning.Value)
            );
            sentence.Use(place);
        }

        found.InsertRange(0, WonBesides(sentence));
        var said = found.Distinct(StringComparer.Ordinal).ToArray();
        var counted = Counted(sentence);
        if (!said.All(measure => OfAll.Contains(measure, StringComparer.Ordinal)))
        {
            return
            [
                .. said.Union(
                    counted.Where(measure =>
                        measure.StartsWith("won", StringComparison.Ordinal)
                        || measure.StartsWith("lost", StringComparison.Ordinal)
                    ),
                    StringComparer.Ordinal
                ),
            ];
        }

        return counted.Count > 0 ? counted
            : said.Contains("pipeline_amount", StringComparer.Ordinal) && SaysCreated(sentence) ? ["created_amount"]
            : said;
    }

    // "Who created the most pipeline in October".
    private static bool SaysCreated(Composition sentence) =>
        sentence.Has(SpanKind.State, "created") || sentence.Message.Tokens.Any(token => token.Norm is "created");

    // "Won and win rate by month": the state is a measure beside one.
    private static IEnumerable<string> WonBesides(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.State))
        {
            var after = sentence.Right(place);
            if (
                sentence.Norm(place) is "won" or "lost"
                && sentence.Is(after, SpanKind.And)
                && sentence.Is(sentence.Right(after), SpanKind.Measure)
            )
            {
                sentence.Use(place);
                yield return sentence.Norm(place) + "_amount";
            }
        }
    }

    // Each "how many" with the state that it counts: "how many won and how many lost".
    private static IReadOnlyList<string> Counted(Composition sentence)
    {
        var found = new List<string>();
        var from = 0;
        foreach (var ask in Quantifiers(sentence))
        {
            if (ask >= from && StateAfter(sentence, ask) is var (state, at))
            {
                sentence.Use(ask, at);
                found.Add(CountedMeasure(sentence, ask, state));
                from = at;
            }
        }

        return found.Count > 0 ? [.. found.Distinct(StringComparer.Ordinal)]
            : HowLong(sentence) is { } days ? [days]
            : MostSlipped(sentence) is { } slipped ? [slipped]
            : WhoWon(sentence) is { } won ? [won]
            : Numbered(sentence) is { } number ? [number]
            : OnlyCount(sentence) ? ["deal_count"]
            : [];
    }

    // "Who has the fewest open deals", "which region won the most deals": the number of them ranks.
    private static string? Numbered(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.Rank))
        {
            var at = sentence.Right(place);
            if (sentence.Is(at, SpanKind.State, "open"))
            {
                at = sentence.Right(at);
            }

            if (
                sentence.Norm(place) is "most" or "fewest" or "least"
                && sentence.Norm(at) is "deals" or "opportunities" or "opps"
                && (sentence.Has(SpanKind.Ask, "who") || sentence.Has(SpanKind.Dimension))
            )
            {
                var ended = sentence.Find(SpanKind.State).FirstOrDefault(before => IsEnd(sentence, before), -1);
                sentence.Use(at, ended);
                return ended < 0 ? "deal_count" : sentence.Spans[ended].Find(SpanKind.State) + "_count";
            }
        }

        return null;
    }

    private static bool IsEnd(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.State, "won") || sentence.Is(place, SpanKind.State, "lost");

    // "How many deals did we win" counts as much as "how many did we win"; "how often do we win" asks for a rate.
    private static IEnumerable<int> Quantifiers(Composition sentence) =>
        Enumerable
            .Range(0, sentence.Spans.Count)
            .Where(place =>
                sentence.Is(place, SpanKind.Quantifier) || sentence.Is(place, SpanKind.Measure, "deal_count")
            )
            .Where(place => sentence.Norm(place) is not ("how many of" or "how many percent"));

    private static (string State, int At)? StateAfter(Composition sentence, int ask)
    {
        for (var place = ask + 1; place < sentence.Spans.Count; place++)
        {
            var state = sentence
                .Spans[place]
                .Meanings.Where(meaning => meaning.Kind is SpanKind.State or SpanKind.Flag)
                .Select(meaning => meaning.Value == "closed" ? "won" : meaning.Value)
                .FirstOrDefault(value => Closing.Contains(value, StringComparer.Ordinal));
            if (
                state is not null
                && !sentence.Is(place, SpanKind.State, "due")
                && !FlagRules.IsNegated(sentence, place)
            )
            {
                return sentence.Norm(ask) is "how often" && state is "won" or "lost" ? null : (state, place);
            }
        }

        return null;
    }

    private static string CountedMeasure(Composition sentence, int ask, string state)
    {
        var isCount = sentence.Is(ask, SpanKind.Quantifier, "how_many") || sentence.Is(ask, SpanKind.Measure);
        return state == "slipped"
            ? (isCount ? "push_count" : "slipped_amount")
            : state + (isCount ? "_count" : "_amount");
    }

    // "Who won more, Liis or Rolf": what people win is money.
    private static string? WhoWon(Composition sentence)
    {
        if (!sentence.Has(SpanKind.Ask, "who") || sentence.Has(SpanKind.Thing))
        {
            return null;
        }

        var place = sentence.Find(SpanKind.State).FirstOrDefault(at => sentence.Norm(at) is "won" or "lost", -1);
        if (place < 0)
        {
            return null;
        }

        sentence.Use(place);
        return sentence.Norm(place) + "_amount";
    }

    // "How many does Darcel have open": deals, where nothing else is counted.
    private static bool OnlyCount(Composition sentence) =>
        sentence.Has(SpanKind.Quantifier, "how_many")
        && !sentence.Has(SpanKind.Measure)
        && !sentence.Has(SpanKind.Unknown)
        && !sentence.Has(SpanKind.Missing)
        && sentence.Has(SpanKind.State, "open");

    // "Who let the most money slip".
    private static string? MostSlipped(Composition sentence) =>
        sentence.Has(SpanKind.Ask, "who") && sentence.Has(SpanKind.Rank) && sentence.Has(SpanKind.State, "slipped")
            ? "slipped_amount"
            : null;

    // "How long does it take to close", "how quickly do we win".
    private static string? HowLong(Composition sentence) =>
        sentence.Find(SpanKind.Ask).FirstOrDefault(-1) is >= 0 and var place
        && sentence.Norm(place) is "how long" or "how fast" or "how quickly"
        && (
            sentence.Has(SpanKind.State, "won")
            || sentence.Has(SpanKind.State, "closed")
            || sentence.Has(SpanKind.State, "due")
        )
            ? "sales_cycle_days"
            : null;
}
