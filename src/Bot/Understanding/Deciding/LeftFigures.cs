using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>What figures and times that no rule used are: a bound that was lost, or nothing of deals.</summary>
internal static class LeftFigures
{
    private static readonly HashSet<string> RangeWords = NameText.Set(
        "minutes minute mins min hours hour am pm oclock o'clock interval band range confidence intervals ranges"
    );

    // "Why are we at 91% of plan": a figure says what the person believes.
    private static readonly string[] OfBelief =
    [
        FunctionName.ExplainForecastChange,
        FunctionName.ExplainWinRateChange,
        FunctionName.GetForecast,
    ];

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

    /// <summary>What it is; null where it carries nothing.</summary>
    public static LeftoverKind? Judge(Frame question, Span span, string function) =>
        ReadsItself(function) || span.Time is TimeValue.Range { IsNow: true } ? null
        : span.Quantity is { } told && (IsTold(told, question) || IsBelieved(told, question, function))
            ? LeftoverKind.Colour
        : LeftoverKind.Narrowing;

    /// <summary>Whether it is no bound of deals: "Two things", "at 3", "the 80% interval".</summary>
    public static bool IsHarmless(Quantity figure, Frame question, int place)
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
            || RangeWords.Contains(after);
    }

    // "Our forecast is 300 thousand less, why": the figure is the person's own; "who is under 80% of quota" is answered for all.
    private static bool IsTold(Quantity figure, Frame question) =>
        question.Tests.Count == 0
        && (
            (figure.Unit == QuantityUnit.Amount && !question.Has(SpanKind.Comparator) && !question.Has(SpanKind.Thing))
            || (figure.Unit != QuantityUnit.Amount && question.Asked.Dimensions.Count > 0)
        );

    private static bool IsBelieved(Quantity figure, Frame question, string function) =>
        OfBelief.Contains(function, StringComparer.Ordinal)
        && figure.Unit != QuantityUnit.Amount
        && !(question.Has(SpanKind.Comparator) && question.Has(SpanKind.Thing));

    /// <summary>Whether a function reads figures and times by rules of its own.</summary>
    public static bool ReadsItself(string function) => Free.Contains(function, StringComparer.Ordinal);
}
