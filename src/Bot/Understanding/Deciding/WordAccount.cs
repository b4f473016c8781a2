using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Finance;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// Accounts for every word of a question. A word is explained where a rule of the grammar used it, where several examples of
/// the chosen function say it, or where it is a small or everyday word. All others are left over, and are told.
/// </summary>
internal sealed class WordAccount
{
    // Where conditions are asked of deals, a word of one example is such a condition; a word of several is how to ask.
    private const int FewestExamples = 3;

    private readonly CommonWords common;
    private readonly Dictionary<string, Dictionary<string, int>> said;

    private WordAccount(CommonWords common, Dictionary<string, Dictionary<string, int>> said) =>
        (this.common, this.said) = (common, said);

    /// <summary>Counts what is said of each function.</summary>
    /// <param name="common">What everybody says.</param>
    /// <param name="utterances">The examples.</param>
    public static WordAccount Of(CommonWords common, Utterances utterances)
    {
        var words = utterances.Files.ToDictionary(
            file => file.Function,
            file =>
                file.Examples.SelectMany(example =>
                        Message
                            .Parse(SlotMasking.MaskPlaceholders(example))
                            .Tokens.Select(token => token.Norm)
                            .Distinct(StringComparer.Ordinal)
                    )
                    .CountBy(word => word, StringComparer.Ordinal)
                    .ToDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        return new(common, words);
    }

    /// <summary>What is left over of a question that a function is to answer, from left to right.</summary>
    public IReadOnlyList<Leftover> Find(Frame question, string function)
    {
        var isOfDeals = function == FunctionName.ListDeals || Narrowed.Contains(function, StringComparer.Ordinal);
        var known = new Known(
            said.GetValueOrDefault(function) ?? [],
            isOfDeals ? FewestExamples : 1,
            function,
            isOfDeals
        );
        var found = new List<Leftover>();
        for (var place = 0; place < question.Spans.Count; place++)
        {
            if (FindAt(question, function, place, known, found.LastOrDefault()) is { } left)
            {
                found.RemoveAll(words => words.First >= left.First);
                found.Add(left);
            }
        }

        return found;
    }

    private Leftover? FindAt(Frame question, string function, int place, Known known, Leftover? before)
    {
        var span = question.Spans[place];
        // In a follow-up no rule of the frame uses an amount that takes the place of the last one.
        if (IsOfAnother(span, question.Currency))
        {
            return Tell(question, LeftoverKind.Currency, span.First, span.End);
        }

        if (question.IsUsed[place])
        {
            return IsUncarried(span, function) || Capability.IsUntold(span, function)
                ? Tell(question, LeftoverKind.Colour, span.First, span.End)
                : null;
        }

        if (FindLacked(question, function, span) is { } lacked)
        {
            return lacked;
        }

        return span.First < question.Preamble || Judge(question, place, known) is not { } judged
            ? null
            : Stretch(question, function, place, judged, before);
    }

    // "Renewals", where nothing is one.
    private static Leftover? FindLacked(Frame question, string function, Span span) =>
        Capability.TakesValues(function)
        && question.Lacked.FirstOrDefault(value => value.First <= span.First && span.First < value.End)
            is { End: > 0 } lacked
            ? Tell(question, LeftoverKind.Name, lacked.First, lacked.End) with
            {
                Field = lacked.Kind,
            }
            : null;

    // What is told with it: the denial before it, the rest of its clause.
    private static Leftover Stretch(Frame question, string function, int place, LeftoverKind judged, Leftover? before)
    {
        var span = question.Spans[place];
        var kind = NarrowsNothing(function, judged) ? LeftoverKind.Colour : judged;

        if (
            judged == LeftoverKind.Narrowing
            && LeftDenials.IsNothing(question, place)
            && LeftDenials.FindJoin(question, place) is { } join
        )
        {
            return Tell(question, kind, join, LeftDenials.FindClauseEnd(question, place));
        }

        var first =
            before is not null && before.Kind == kind && before.End == span.First ? before.First
            : span.Time is not null || LeftDenials.IsPlainlyDenied(question, place)
                ? LeftDenials.FindStart(question, place)
            : kind == LeftoverKind.Narrowing ? LeftClauses.FindStart(question, place) ?? FindBound(question, place)
            : span.First;
        var end = LeftDenials.IsLost(question, place) ? LeftDenials.FindEnd(question, place) : span.End;
        return Tell(question, kind, first, end);
    }

    // How old the data are, or when a brief comes, is the same for all deals and names; it is answered, and told.
    private static bool NarrowsNothing(string function, LeftoverKind kind) =>
        function.Length > 0
        && FunctionSlots.Find(function) is var slots
        && !slots.Takes("filter")
        && (
            kind == LeftoverKind.Narrowing
            || (kind == LeftoverKind.Name && !slots.Takes("team") && !slots.Takes("owner") && !slots.NeedsDeal)
        );

    private static Leftover Tell(Frame question, LeftoverKind kind, int first, int end) =>
        new(kind, first, end, question.Message.GetText(first, end - first));

    // "Stalled" and "single contact" are flags of lists; a figure cannot be narrowed by them.
    private static bool IsUncarried(Span span, string function) =>
        span.Find(SpanKind.Flag) is { } flag
        && flag is not ("won" or "lost" or "pushed")
        && !FlagTests.Has(flag)
        && Narrowed.Contains(function, StringComparer.Ordinal);

    private static readonly string[] Narrowed =
    [
        FunctionName.GetForecast,
        FunctionName.GetWinLoss,
        FunctionName.QueryMetric,
        FunctionName.ListRiskDeals,
        FunctionName.GetPipeline,
    ];

    // "Over €50k" where dollars are reported is another bound than over $50k.
    private static bool IsOfAnother(Span span, string? currency) =>
        span.Quantity is { Currencies: { Count: > 0 } said } && currency is not null && !IsAmong(said, currency);

    private static bool IsAmong(IEnumerable<string> codes, string currency) =>
        codes.Any(code =>
            code == Quantity.AnyDollar
                ? new Currency(currency).IsSignedAsDollar
                : string.Equals(code, currency, StringComparison.Ordinal)
        );

    // "Pipeline in euros" where dollars are reported is told; where euros are, it asks for what comes anyway.
    private static LeftoverKind? JudgeCurrency(Span span, string? currency) =>
        currency is not null
        && IsAmong(span.Meanings.Where(found => found.Kind == SpanKind.Currency).Select(found => found.Value), currency)
            ? null
            : LeftoverKind.Colour;

    // "Over -50k" is told whole.
    private static int FindBound(Frame question, int place) =>
        place > 0 && !question.IsUsed[place - 1] && question.Spans[place - 1].Is(SpanKind.Comparator)
            ? question.Spans[place - 1].First
            : question.Spans[place].First;

    private LeftoverKind? Judge(Frame question, int place, Known known)
    {
        var span = question.Spans[place];
        return UnknownNames.IsMarked(question, span) ? LeftoverKind.Name
            : IsHeldAgainst(question, place) ? LeftoverKind.Colour
            : span.IsFiller ? null
            : span.Is(SpanKind.Missing) ? (IsOwn(question, span, known) ? null : LeftoverKind.Missing)
            : span.Time is not null || (span.Quantity is { } figure && !LeftFigures.IsHarmless(figure, question, place))
                ? LeftFigures.Judge(question, span, known.Function)
            : span.Is(SpanKind.Unit, "scale") && !known.IsFree ? LeftoverKind.Narrowing
            : IsNameLeft(span) || LeftDenials.IsLost(question, place) || LeftDenials.IsNothing(question, place)
                ? LeftoverKind.Narrowing
            : span.Is(SpanKind.Currency) ? JudgeCurrency(span, question.Currency)
            : LeftDenials.IsFeared(question, place, known.Function) || LeftDenials.IsManner(question, place) ? null
            : (span.Is(SpanKind.Flag) || LeftDenials.IsOutcome(span)) && LeftDenials.IsDenied(question, place)
                ? LeftoverKind.Narrowing
            : JudgeWords(question, place, known);
    }

    // "My win rate vs the team", "vs average": of what the figure is held against nothing was used, so it is told.
    private static bool IsHeldAgainst(Frame question, int place) =>
        question.Spans[place] is { IsNamed: false } span
        && (
            span.Is(SpanKind.Dimension)
            || question.Message.Tokens[span.First].Norm is "team" or "average" or "benchmark" or "rest" or "others"
        )
        && LastBefore(question, place) is >= 0 and var before
        && !question.IsUsed[before]
        && question.Spans[before].Is(SpanKind.Versus);

    private static int LastBefore(Frame question, int place)
    {
        do
        {
            place--;
        } while (
            place >= 0
            && question.Message.Tokens[question.Spans[place].First].Norm is "the" or "my" or "our" or "of" or "a"
        );

        return place;
    }

    // "Margin" asked of the function for prices, which says itself what the data lack.
    private static bool IsOwn(Frame question, Span span, Known known) =>
        known.Function is not (Utterances.OutOfScope or "")
        && question.Message.Tokens.Skip(span.First).Take(span.Count).All(token => known.Explains(token.Norm));

    // "Not live", "the bad ones": it says which things are meant.
    private bool Chooses(Frame question, int place, string[] words) =>
        LeftDenials.IsPlainlyDenied(question, place)
        || (
            place + 1 < question.Spans.Count
            && question.Spans[place + 1].Is(SpanKind.Thing)
            && Array.Exists(words, common.Choosing.Contains)
        );

    private static bool IsOfOnes(Frame question, int place) =>
        place + 1 < question.Spans.Count
        && question.Message.Tokens[question.Spans[place + 1].First].Norm is "one" or "ones";

    private static bool IsNameLeft(Span span) =>
        span is { IsNamed: true, Name: { } name }
        && !name.Readings.All(reading =>
            reading.Kind is EntityKind.ForecastCategory or EntityKind.LossReason
            || reading.Match == NameMatchKind.Initials
        );

    private LeftoverKind? JudgeWords(Frame question, int place, Known known)
    {
        var span = question.Spans[place];
        var words = question.Message.Tokens.Skip(span.First).Take(span.Count).Select(token => token.Norm).ToArray();
        var isClause = LeftClauses.FindStart(question, place) is not null;
        var isChoice = known.IsOfDeals && Chooses(question, place, words);
        // Examples say "bad deals"; "the bad ones" may be of whatever was shown before.
        if (words.All(known.Explains) && !(isChoice && IsOfOnes(question, place)))
        {
            return null;
        }

        if (isChoice)
        {
            return LeftoverKind.Narrowing;
        }

        if (words.All(word => known.Explains(word) || (common.Everyday.Contains(word) && !isClause)))
        {
            return null;
        }

        if (isClause)
        {
            return LeftoverKind.Narrowing;
        }

        if (!span.Is(SpanKind.Unknown))
        {
            return
                span.IsNamed
                || span.Is(SpanKind.Topic)
                || span.Is(SpanKind.Field)
                || span.Is(SpanKind.Measure)
                || span.Is(SpanKind.Dimension)
                ? LeftoverKind.Colour
                : null;
        }

        return JudgeUnknown(question, place, words, known);
    }

    private static LeftoverKind? JudgeUnknown(Frame question, int place, string[] words, Known known)
    {
        var span = question.Spans[place];

        // "Over -50k": no deal has such an amount.
        if (question.Message.Tokens[span.First].Norm is ['-', ..])
        {
            return known.IsFree ? null : LeftoverKind.Narrowing;
        }

        // "Chargeback rate": a figure that no lexicon knows.
        var isRate =
            place + 1 < question.Spans.Count
            && question.Message.Tokens[question.Spans[place + 1].First].Norm
                is "rate"
                    or "rates"
                    or "ratio"
                    or "margin"
                    or "percentage"
                    or "score";
        return isRate ? LeftoverKind.Missing
            : LeftDenials.IsDenied(question, place) ? LeftoverKind.Narrowing
            : words.All(known.Says) ? LeftoverKind.Colour
            : UnknownNames.Judge(question, span);
    }

    /// <summary>What the examples of a function explain.</summary>
    /// <param name="Words">Their words, each with how many examples say it.</param>
    /// <param name="Fewest">How many explain a word.</param>
    /// <param name="Function">Its name; empty where any may be meant.</param>
    /// <param name="IsOfDeals">Whether its answer is about the deals that a question narrows down.</param>
    private sealed record Known(IReadOnlyDictionary<string, int> Words, int Fewest, string Function, bool IsOfDeals)
    {
        /// <summary>Whether it reads figures and times by rules of its own.</summary>
        public bool IsFree { get; } = LeftFigures.ReadsItself(Function);

        public bool Explains(string word) => Words.GetValueOrDefault(word) >= Fewest;

        public bool Says(string word) => Words.ContainsKey(word);
    }
}
