using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// Accounts for every word of a question. A word is explained where a rule of the grammar used it, where the examples of the
/// chosen function say it, or where it is a small or everyday word. All others are left over, and are told.
/// </summary>
internal sealed class WordAccount
{
    private readonly IReadOnlySet<string> everyday;
    private readonly Dictionary<string, HashSet<string>> said;

    private static readonly string[] NameLeads =
    [
        "for",
        "about",
        "with",
        "from",
        "against",
        "vs",
        "versus",
        "in",
        "at",
        "of",
        "by",
    ];
    private static readonly string[] PlaceLeads = ["in", "the", "outside", "for", "from", "except", "without", "and"];
    private static readonly string[] NameTails =
    [
        "'s",
        "account",
        "team",
        "deal",
        "deals",
        "pipeline",
        "accounts",
        "forecast",
    ];
    private static readonly string[] WordEndings =
    [
        "ing",
        "ed",
        "ly",
        "able",
        "ible",
        "ous",
        "tion",
        "tions",
        "ment",
        "ments",
        "ness",
        "ful",
        "less",
        "ish",
        "ically",
    ];

    private WordAccount(IReadOnlySet<string> everyday, Dictionary<string, HashSet<string>> said) =>
        (this.everyday, this.said) = (everyday, said);

    /// <summary>Reads what is said of each function and what everybody says.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <param name="utterances">The examples.</param>
    public static WordAccount Read(string folder, Utterances utterances)
    {
        var words = utterances.Files.ToDictionary(
            file => file.Function,
            file =>
                file.Examples.SelectMany(example =>
                        Message.Parse(SlotMasking.MaskPlaceholders(example)).Tokens.Select(token => token.Norm)
                    )
                    .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        return new(CommonWords.Read(folder).Everyday, words);
    }

    /// <summary>What is left over of a question that a function is to answer, from left to right.</summary>
    public IReadOnlyList<Leftover> Find(Frame question, string function)
    {
        var known = said.GetValueOrDefault(function) ?? [];
        var found = new List<Leftover>();
        for (var place = 0; place < question.Spans.Count; place++)
        {
            var span = question.Spans[place];
            if (question.IsUsed[place] && IsUncarried(span, function))
            {
                found.Add(
                    new(LeftoverKind.Colour, span.First, span.End, question.Message.GetText(span.First, span.Count))
                );
                continue;
            }

            if (
                question.IsUsed[place]
                || span.First < question.Preamble
                || Judge(question, place, known, ReadsItself(function)) is not { } kind
            )
            {
                continue;
            }

            var text = question.Message.GetText(span.First, span.Count);
            if (found.Count > 0 && found[^1].Kind == kind && found[^1].End == span.First)
            {
                found[^1] = new(kind, found[^1].First, span.End, $"{found[^1].Text} {text}");
            }
            else
            {
                found.Add(new(kind, span.First, span.End, text));
            }
        }

        return found;
    }

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

    private LeftoverKind? Judge(Frame question, int place, HashSet<string> known, bool isFree)
    {
        var span = question.Spans[place];
        return IsMarkedName(question, span) ? LeftoverKind.Name
            : span.IsFiller ? null
            : span.Is(SpanKind.Missing) ? LeftoverKind.Missing
            : span.Time is not null || (span.Quantity is { } figure && !IsHarmless(figure, question, place))
                ? JudgeFigure(question, span, isFree)
            : span.Is(SpanKind.Unit, "scale") && !isFree ? LeftoverKind.Narrowing
            : IsNameLeft(span) || IsLostDenial(question, place) ? LeftoverKind.Narrowing
            : span.Is(SpanKind.Flag) && IsDenied(question, place) ? LeftoverKind.Narrowing
            : JudgeWords(question, place, known);
    }

    // "Outside the US": capitals make it a country, and no pronoun. What is quoted is a name as well.
    private static bool IsMarkedName(Frame question, Span span)
    {
        var first = question.Message.Tokens[span.First];
        var isCountry =
            span is { Count: 1, IsFiller: true, First: > 0 }
            && first is { IsUpper: true, Text.Length: 2 }
            && !question.Message.IsShouted
            && PlaceLeads.Contains(question.Message.Tokens[span.First - 1].Norm, StringComparer.Ordinal)
            && Countries.Find(first.Text) is not null;
        return isCountry || (first.IsQuoted && span.Name is null);
    }

    private static LeftoverKind? JudgeFigure(Frame question, Span span, bool isFree) =>
        isFree || span.Time is TimeValue.Range { IsNow: true } ? null
        : span.Quantity is { } told && IsTold(told, question) ? LeftoverKind.Colour
        : LeftoverKind.Narrowing;

    private static bool IsNameLeft(Span span) =>
        span is { IsNamed: true, Name: { } name }
        && !name.Readings.All(reading =>
            reading.Kind is EntityKind.ForecastCategory or EntityKind.LossReason
            || reading.Match == NameMatchKind.Initials
        );

    private LeftoverKind? JudgeWords(Frame question, int place, HashSet<string> known)
    {
        var span = question.Spans[place];
        var words = question.Message.Tokens.Skip(span.First).Take(span.Count).Select(token => token.Norm);
        if (words.All(word => everyday.Contains(word) || known.Contains(word)))
        {
            return null;
        }

        if (!span.Is(SpanKind.Unknown))
        {
            return
                span.Is(SpanKind.Currency)
                || span.Is(SpanKind.Topic)
                || span.Is(SpanKind.Field)
                || span.Is(SpanKind.Measure)
                || span.Is(SpanKind.Dimension)
                ? LeftoverKind.Colour
                : null;
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
            : IsDenied(question, place) ? LeftoverKind.Narrowing
            : JudgeUnknown(question, span);
    }

    // "Not stalled": the flag was not taken, and what it says is the other way round.
    private static bool IsDenied(Frame question, int place)
    {
        var before = Before(question, place);
        return before >= 0 && !question.IsUsed[before] && IsDenial(question.Spans[before]);
    }

    // "Deals that are not in Commit": where the name was taken and the "not" was not, the answer would be the opposite.
    private static bool IsLostDenial(Frame question, int place) =>
        IsDenial(question.Spans[place])
        && After(question, place) is >= 0 and var after
        && question.IsUsed[after]
        && (question.Spans[after].Name is not null || question.Spans[after].Quantity is not null);

    private static bool IsDenial(Span span) => span.Is(SpanKind.Exclusion, "except") || span.Is(SpanKind.Lack, "empty");

    private static int Before(Frame question, int place)
    {
        do
        {
            place--;
        } while (place >= 0 && question.Spans[place].IsFiller);

        return place;
    }

    private static int After(Frame question, int place)
    {
        do
        {
            place++;
        } while (place < question.Spans.Count && question.Spans[place].IsFiller);

        return place < question.Spans.Count ? place : -1;
    }

    private static readonly string[] OfRanges =
    [
        "minutes",
        "minute",
        "mins",
        "min",
        "hours",
        "hour",
        "am",
        "pm",
        "oclock",
        "interval",
        "band",
        "range",
        "confidence",
        "intervals",
        "ranges",
    ];

    // "Two things", "at 3", "the 80% interval": no bound of deals.
    private static bool IsHarmless(Quantity figure, Frame question, int place)
    {
        var span = question.Spans[place];
        var tokens = question.Message.Tokens;
        var before = span.First > 0 ? tokens[span.First - 1].Norm : "";
        var after = span.End < tokens.Count ? tokens[span.End].Norm : "";
        return (
                figure is { Unit: QuantityUnit.Number, Value: 0 or 1 or 2 }
                && !tokens[span.First].Norm.Any(char.IsAsciiDigit)
            )
            || (figure.Unit == QuantityUnit.Number && figure.Value <= 24 && before is "at")
            || OfRanges.Contains(after, StringComparer.Ordinal);
    }

    private static readonly string[] Free =
    [
        FunctionName.Reconcile,
        FunctionName.RunScenario,
        FunctionName.GetForecastAccuracy,
        FunctionName.ManageSubscription,
        FunctionName.PrepareMeeting,
        FunctionName.GetBrief,
        FunctionName.AnalyzePrice,
        FunctionName.GetHelp,
        FunctionName.GetDataFreshness,
        FunctionName.GetAdoption,
        FunctionName.RecommendStrategy,
        FunctionName.ExplainDeal,
    ];

    // "Our forecast is 300 thousand less, why": the figure is the person's own; "who is under 80% of quota" is answered for all.
    private static bool IsTold(Quantity figure, Frame question) =>
        question.Tests.Count == 0
        && (
            (figure.Unit == QuantityUnit.Amount && !question.Has(SpanKind.Comparator) && !question.Has(SpanKind.Thing))
            || (figure.Unit != QuantityUnit.Amount && question.Asked.Dimensions.Count > 0)
        );

    // Functions that read figures and times by rules of their own.
    private static bool ReadsItself(string function) => Free.Contains(function, StringComparer.Ordinal);

    private static LeftoverKind JudgeUnknown(Frame question, Span span)
    {
        var token = question.Message.Tokens[span.First];
        if (!token.Norm.Any(char.IsLetter))
        {
            return LeftoverKind.Colour;
        }

        if (token.Norm.Contains('@', StringComparison.Ordinal))
        {
            return LeftoverKind.Name;
        }

        var before = span.First > 0 ? question.Message.Tokens[span.First - 1].Norm : "";
        var after = span.End < question.Message.Tokens.Count ? question.Message.Tokens[span.End].Norm : "";
        var isNamed =
            !token.OpensSentence
            || (span.End < question.Message.Tokens.Count && question.Message.Tokens[span.End].IsCapital);
        if ((token.IsCapital && isNamed && !question.Message.IsShouted) || token.IsQuoted)
        {
            return LeftoverKind.Name;
        }

        var isLike = token.Norm.Length >= 3 && token.Norm.All(char.IsLetter) && !LooksLikeAWord(token.Norm);
        return
            isLike
            && (NameLeads.Contains(before, StringComparer.Ordinal) || NameTails.Contains(after, StringComparer.Ordinal))
            ? LeftoverKind.Name
            : LeftoverKind.Colour;
    }

    private static bool LooksLikeAWord(string word) =>
        WordEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
}
