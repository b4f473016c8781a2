using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// Accounts for every word of a question. A word is explained where a rule of the grammar used it, where the examples of the
/// chosen function say it, or where it is a small or everyday word. All others are left over, and are told.
/// </summary>
internal sealed class WordAccount
{
    private readonly IReadOnlySet<string> everyday;
    private readonly Dictionary<string, HashSet<string>> said;

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
                || Judge(question, place, known, LeftFigures.ReadsItself(function)) is not { } kind
            )
            {
                continue;
            }

            var isNext = found.Count > 0 && found[^1].Kind == kind && found[^1].End == span.First;
            var first =
                isNext ? found[^1].First
                : span.Time is not null ? LeftDenials.FindStart(question, place)
                : span.First;
            found.RemoveAll(words => words.First >= first);
            found.Add(new(kind, first, span.End, question.Message.GetText(first, span.End - first)));
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
        return UnknownNames.IsMarked(question, span) ? LeftoverKind.Name
            : span.IsFiller ? null
            : span.Is(SpanKind.Missing) ? LeftoverKind.Missing
            : span.Time is not null || (span.Quantity is { } figure && !LeftFigures.IsHarmless(figure, question, place))
                ? LeftFigures.Judge(question, span, isFree)
            : span.Is(SpanKind.Unit, "scale") && !isFree ? LeftoverKind.Narrowing
            : IsNameLeft(span) || LeftDenials.IsLost(question, place) ? LeftoverKind.Narrowing
            : (span.Is(SpanKind.Flag) || LeftDenials.IsOutcome(span)) && LeftDenials.IsDenied(question, place)
                ? LeftoverKind.Narrowing
            : JudgeWords(question, place, known);
    }

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
            : LeftDenials.IsDenied(question, place) ? LeftoverKind.Narrowing
            : UnknownNames.Judge(question, span);
    }
}
