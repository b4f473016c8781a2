using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>A "not" that was lost would turn the answer into its opposite.</summary>
internal static class LeftDenials
{
    // Their answers are about what does not come, or comes otherwise.
    private static readonly string[] OfFears =
    [
        FunctionName.ListRiskDeals,
        FunctionName.RunScenario,
        FunctionName.RecommendStrategy,
        FunctionName.ExplainForecastChange,
        FunctionName.ExplainWinRateChange,
    ];

    // "Without losing deals" says how something is to be done, and "without amount" which deals.
    private static readonly HashSet<string> Manners = NameText.Set(
        """
        adding asking changing counting doing getting giving going hurting looking losing making promising pulling pushing
        risking spending taking upsetting using waiting
        """
    );

    private static readonly HashSet<string> Modals = NameText.Set(
        "may might could will would should do does can probably"
    );

    /// <summary>
    /// Whether what is before it denies it: in "not stalled" the flag was not taken, and what it says is the other way round.
    /// </summary>
    public static bool IsDenied(Frame question, int place)
    {
        var before = Before(question, place);
        return before >= 0 && !question.IsUsed[before] && IsDenial(question.Spans[before]);
    }

    /// <summary>
    /// Whether it denies what was taken as if undenied: in "deals that are not in Commit", where the name was taken and the
    /// "not" was not, the answer would be the opposite.
    /// </summary>
    public static bool IsLost(Frame question, int place) =>
        question.Ask != "why"
        && IsDenial(question.Spans[place])
        && After(question, place) is >= 0 and var after
        && question.IsUsed[after]
        && (
            question.Spans[after].Name is not null
            || question.Spans[after].Quantity is not null
            || question.Spans[after].Is(SpanKind.State)
            || question.Spans[after].Is(SpanKind.Order)
        );

    /// <summary>
    /// Whether it says that there was none of what was taken as if there were, "who won nothing", or that there is none of
    /// something else besides: "accounts that we lost but have nothing open with".
    /// </summary>
    public static bool IsNothing(Frame question, int place) =>
        question.Message.Tokens[question.Spans[place].First].Norm is "nothing" or "none" or "nobody"
        && Before(question, place) is >= 0 and var before
        && (
            (question.IsUsed[before] && (IsOutcome(question.Spans[before]) || question.Spans[before].Is(SpanKind.Flag)))
            || FindJoin(question, place) is not null
        );

    /// <summary>
    /// The token that joins what there is none of to the rest: "but have nothing open", "with nothing planned"; null where
    /// nothing joins it.
    /// </summary>
    public static int? FindJoin(Frame question, int place)
    {
        const int farthest = 3;
        for (var at = question.Spans[place].First - 1; at > 0 && at >= question.Spans[place].First - farthest; at--)
        {
            if (question.Message.Tokens[at].Norm is "but" or "yet" or "with")
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The token after the clause that stands in a place: at the next comma or sentence, or at the end.</summary>
    public static int FindClauseEnd(Frame question, int place)
    {
        var tokens = question.Message.Tokens;
        var end = question.Spans[place].End;
        while (
            end < tokens.Count && !tokens[end].OpensSentence && !tokens[end].Gap.Contains(',', StringComparison.Ordinal)
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Whether what is before it denies it in plain words: "not live", "without any meeting".
    /// </summary>
    public static bool IsPlainlyDenied(Frame question, int place) =>
        IsDenied(question, place)
        && question.Message.Tokens[question.Spans[Before(question, place)].First].Norm
            is "not"
                or "without"
                or "isn"
                or "aren"
                or "isnt"
                or "arent";

    /// <summary>Whether it says how something is to be done: "without getting fired".</summary>
    public static bool IsManner(Frame question, int place) =>
        Manners.Contains(question.Message.Tokens[question.Spans[place].First].Norm) && IsDenied(question, place);

    /// <summary>
    /// Whether it is what a function is about: "which deals may not close" asks for those at risk.
    /// </summary>
    public static bool IsFeared(Frame question, int place, string function)
    {
        if (!OfFears.Contains(function, StringComparer.Ordinal) || !IsDenied(question, place))
        {
            return false;
        }

        var denial = question.Spans[Before(question, place)].First;
        return denial > 0
            && Modals.Contains(question.Message.Tokens[denial - 1].Norm)
            && (
                IsOutcome(question.Spans[place])
                || question.Spans[place].Is(SpanKind.Everyday)
                || question.Spans[place].Is(SpanKind.Unknown)
            );
    }

    /// <summary>The token after what a lost denial denies, with the thing that it is said of: "without her biggest deal".</summary>
    public static int FindEnd(Frame question, int place)
    {
        var after = After(question, place);
        return after + 1 < question.Spans.Count && question.Spans[after + 1].Is(SpanKind.Thing)
            ? question.Spans[after + 1].End
            : question.Spans[after].End;
    }

    /// <summary>Whether it says how deals ended: "not won" is not "won", nor is it "lost".</summary>
    public static bool IsOutcome(Span span) => span.Is(SpanKind.State, "won") || span.Is(SpanKind.State, "lost");

    /// <summary>
    /// The token where the denial of a time begins, so that it is told whole: "except those closing in January".
    /// </summary>
    public static int FindStart(Frame question, int place)
    {
        for (var at = place - 1; at >= 0; at--)
        {
            var span = question.Spans[at];
            if (IsDenial(span))
            {
                return question.IsUsed[at] ? question.Spans[place].First : span.First;
            }

            var isClause =
                span.IsFiller
                || span.Is(SpanKind.State)
                || span.Is(SpanKind.Field)
                || span.Is(SpanKind.Thing)
                || span.Is(SpanKind.Pointer)
                || span.Is(SpanKind.TimeLead);
            if (!isClause)
            {
                break;
            }
        }

        return question.Spans[place].First;
    }

    private static bool IsDenial(Span span) => span.Is(SpanKind.Exclusion, "except") || span.Is(SpanKind.Lack, "empty");

    // "Without her biggest deal".
    private static bool IsWhose(Span span) =>
        span.IsFiller || (span.Name is null && (span.Is(SpanKind.Pointer) || span.Is(SpanKind.Person)));

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
        } while (place < question.Spans.Count && IsWhose(question.Spans[place]));

        return place < question.Spans.Count ? place : -1;
    }
}
