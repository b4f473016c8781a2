using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Reads what is asked of the deals: measures, breakdowns, ranking, order, flags and states.</summary>
internal static class AskRules
{
    private const int MostTop = 400;
    private static readonly string[] Closing = ["won", "lost", "slipped", "created"];
    private static readonly string[] OfAll = ["deal_count", "pipeline_amount"];

    /// <summary>How many are wanted and which end comes first: read before conditions, which take the other figures.</summary>
    public static (int? Top, string? Rank) ReadRank(Composition sentence)
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
        && place + 1 < sentence.Spans.Count
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

    /// <summary>The rest; stretches that end in the frame are used.</summary>
    public static Asked Read(Composition sentence, (int? Top, string? Rank) ranked, bool hasPeriod)
    {
        var flags = Flags(sentence, hasPeriod);
        var measures = Measures(sentence);
        return new()
        {
            Measures = measures,
            Dimensions = Dimensions(sentence),
            Flags = flags,
            OrderBy = Order(sentence),
            Rank = ranked.Rank,
            Top = ranked.Top,
            DateField = DateField(sentence),
        };
    }

    // "How many EOR deals over 100k did we close": what is counted is said by the verb.
    private static IReadOnlyList<string> Measures(Composition sentence)
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
            : said.Contains("pipeline_amount", StringComparer.Ordinal) && sentence.Has(SpanKind.State, "created")
                ? ["created_amount"]
            : said;
    }

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
                found.Add(MeasureOf(sentence, ask, state));
                from = at;
            }
        }

        return found.Count > 0 ? [.. found.Distinct(StringComparer.Ordinal)]
            : HowLong(sentence) is { } days ? [days]
            : MostSlipped(sentence) is { } slipped ? [slipped]
            : WhoWon(sentence) is { } won ? [won]
            : OnlyCount(sentence) ? ["deal_count"]
            : [];
    }

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
            if (state is not null && !sentence.Is(place, SpanKind.State, "due"))
            {
                return sentence.Norm(ask) is "how often" && state is "won" or "lost" ? null : (state, place);
            }
        }

        return null;
    }

    private static string MeasureOf(Composition sentence, int ask, string state)
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
            || sentence.Spans.Any(span => span.Is(SpanKind.State, "due"))
        )
            ? "sales_cycle_days"
            : null;

    // A dimension counts after "by", "per", "which", a rank, or joined by "and" to one that does.
    private static IReadOnlyList<string> Dimensions(Composition sentence)
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
            .Any(place =>
                sentence.Is(place, SpanKind.State, "lost")
                && place + 1 < sentence.Spans.Count
                && sentence.Norm(place + 1) is "to" or "against"
            );

    // "Which industries account for most of it": there it is a verb.
    private static bool IsFree(Composition sentence, int place) =>
        !sentence.Spans[place].IsNamed
        && !sentence.IsUsed(place)
        && !(
            sentence.Norm(place) is "account" && place + 1 < sentence.Spans.Count && sentence.Norm(place + 1) is "for"
        );

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
        var before = sentence.Left(place);
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

    private static IReadOnlyList<string> Flags(Composition sentence, bool hasPeriod)
    {
        var found = new List<string>();
        foreach (var place in sentence.Find(SpanKind.Flag))
        {
            if (sentence.IsUsed(place) || IsNegated(sentence, place))
            {
                continue;
            }

            // "With a discount between 10 and 20%" is the bound alone.
            if (
                sentence.Is(place, SpanKind.Flag, "discounted")
                && sentence.Spans.Any(span => span.Quantity?.Unit == QuantityUnit.Percent)
            )
            {
                sentence.Use(place);
                continue;
            }

            found.Add(sentence.Spans[place].Find(SpanKind.Flag)!);
            sentence.Use(place);
        }

        found.AddRange(GappedFlags.Find(sentence));
        found.AddRange(States(sentence));
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static readonly string[] WonForms =
    [
        "bring in",
        "won",
        "signed",
        "sold",
        "booked",
        "wins",
        "closed won",
        "close won",
        "landed",
        "brought in",
    ];
    private static readonly string[] LostForms = ["lost", "losses", "closed lost"];

    // "Deals signed in March", "what did we lose": deals that are over are listed by how they ended.
    private static IEnumerable<string> States(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.State))
        {
            if (sentence.IsUsed(place))
            {
                continue;
            }

            var words = sentence.Norm(place);
            if (
                sentence.Norm(place - 1) is "be" or "being" or "get"
                || sentence.Norm(place + 1 < sentence.Spans.Count ? place + 1 : -1) is "rate" or "rates"
            )
            {
                continue;
            }

            var isAsked =
                sentence.Norm(place - 1) is "did we" or "have we" or "did i" or "have i" or "did they" or "have they"
                || (
                    sentence.Norm(place - 1) is "we" or "i" or "they"
                    && place > 1
                    && sentence.Norm(place - 2) is "did" or "have"
                );
            if (
                WonForms.Contains(words, StringComparer.Ordinal)
                || (isAsked && words is "win" or "close" or "sell" or "sign" or "closed")
            )
            {
                yield return "won";
                sentence.Use(place);
            }
            else if (LostForms.Contains(words, StringComparer.Ordinal) || (isAsked && words is "lose"))
            {
                yield return "lost";
                sentence.Use(place);
            }
        }
    }

    // "Not stalled" is not "stalled": no list has its opposite, so the words stay unused and are told.
    private static bool IsNegated(Composition sentence, int place) =>
        sentence.Left(place) is >= 0 and var before
        && (
            sentence.Is(before, SpanKind.Exclusion)
            || sentence.Norm(before) is "not" or "never" or "isn t" or "aren t" or "no"
        );

    private static string? Order(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.OrderLead))
        {
            var at = sentence.Right(place);
            var field = at < 0 ? null : OrderField(sentence, at);
            if (field is not null && at == place + 1)
            {
                sentence.Use(place, at);
                return field;
            }
        }

        // "Largest discount first".
        foreach (var place in sentence.Find(SpanKind.Rank).Concat(sentence.Find(SpanKind.Order)))
        {
            var at = sentence.Right(place);
            if (
                at == place + 1
                && at + 1 < sentence.Spans.Count
                && sentence.Norm(at + 1) is "first"
                && OrderField(sentence, at) is { } ranked
            )
            {
                sentence.Use(place, at, at + 1);
                var isUp =
                    sentence.Spans[place].Find(SpanKind.Rank) == "asc"
                    || sentence.Spans[place].Find(SpanKind.Order)?.EndsWith("asc", StringComparison.Ordinal) == true;
                return ranked.Split(' ')[0] + (isUp ? " asc" : " desc");
            }
        }

        foreach (var place in sentence.Find(SpanKind.Order))
        {
            sentence.Use(place);
            return sentence.Spans[place].Find(SpanKind.Order);
        }

        return null;
    }

    private static string? OrderField(Composition sentence, int at) =>
        sentence.Spans[at].Find(SpanKind.Field) switch
        {
            "amount" => "amount desc",
            "close_date" => "close_date asc",
            "last_activity" => "last_activity asc",
            "probability" => "probability desc",
            "age" => "age desc",
            "discount" => "discount desc",
            "push_count" => "push_count desc",
            "days_in_stage" => "days_in_stage desc",
            _ => sentence.Norm(at) switch
            {
                "risk" or "impact" => "risk desc",
                "size" or "value" or "amount" or "deal size" => "amount desc",
                _ => null,
            },
        };

    private static string? DateField(Composition sentence)
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
