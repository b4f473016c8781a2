using System.Text.RegularExpressions;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// What was recognised can settle which of two near functions is meant, where words alone cannot: the dashboard takes no
/// breakdown, so pipeline by something is a measure; figures over time are measures.
/// </summary>
internal static partial class Preference
{
    private static readonly string[] TimeDimensions = ["day", "week", "month", "quarter", "year"];
    private static readonly HashSet<string> TrendWords = NameText.Set(
        "trend trends trending history plot chart graph evolution development developed evolved seasonality series trended line growing shrinking"
    );

    private static readonly string[] RiskWords = ["risk", "risks", "risky", "riskiest"];
    private static readonly string[] ForecastWords = ["forecast", "forecasts", "outlook", "land"];

    /// <summary>The guess, or the nearer function that can do what was asked.</summary>
    public static Guess Adjust(Guess guess, Frame question, CallMaker calls)
    {
        var better =
            Better(guess.Function, question)
            ?? (
                guess.Probability >= Clear ? null
                : IsPlainForecast(guess.Function, question) ? FunctionName.GetForecast
                : IsMeasured(question) ? FunctionName.QueryMetric
                : IsListed(question) && !SaysItsThing(guess.Function, question) ? FunctionName.ListDeals
                : null
            );
        if (
            (better ?? guess.Function) == FunctionName.GetPipelineTrend
            && !calls.Has(FunctionName.GetPipelineTrend)
            && IsFigures(question)
        )
        {
            better = FunctionName.QueryMetric;
        }

        return better is FunctionName.GetPipelineTrend || (better is not null && calls.Has(better))
            ? guess with
            {
                Function = better,
            }
            : guess;
    }

    private const double Clear = 0.6;

    private static bool SaysRisk(Frame question) => RiskWords.Any(question.Says);

    private static bool IsOpenedByForecast(Frame question) =>
        question.Spans.FirstOrDefault(span => span.First >= question.Preamble) is { Count: 1 } opening
        && question.Message.Tokens[opening.First].Norm is "forecast";

    // "Forecast without deals in Discovery" supposes nothing.
    private static bool IsPlainForecast(string function, Frame question) =>
        function == FunctionName.RunScenario && IsOpenedByForecast(question) && !question.Has(SpanKind.Suppose);

    // "Forecast category Commit" is a condition.
    private static bool OpensWithForecast(Frame question) =>
        IsOpenedByForecast(question)
        && question is { Tests.Count: 0, Asked.Flags.Count: 0, SaysLossReason: false }
        && !question.Has(SpanKind.Field, "forecast_category");

    // "Forecast without deals in Discovery" lists none.
    private static bool SaysItsThing(string function, Frame question) =>
        function switch
        {
            FunctionName.ListRiskDeals => SaysRisk(question),
            FunctionName.GetForecast => ForecastWords.Any(question.Says),
            _ => false,
        };

    // A measure, and how it is to be cut: no other function is surer of it.
    private static bool IsMeasured(Frame question) =>
        question.Asked.Measures.Count > 0
        && (
            question.Asked.Dimensions.Count > 0
            || ComparedNames.Dimension(question) is not null
            || question.Time.CompareTo is not null
        );

    // Deals with a bound, a flag or a stage, and no figure of them.
    private static bool IsListed(Frame question) =>
        question.Asked is { Measures: [], Dimensions: [] }
        && (
            question.Asked.Flags.Count > 0
            || (
                question.Has(SpanKind.Thing)
                && (
                    question.Tests.Count > 0
                    || question.Mentions.Any(mention => mention.Entity.Kind == Entities.EntityKind.Stage)
                )
            )
        )
        && question.Ask is not ("why" or "what_to_do" or "compare" or "define" or "how_computed");

    // Where no function draws a trend, the figures by step of time answer as well.
    private static bool IsFigures(Frame question) =>
        question.Asked.Measures.Count > 0
        && question.Asked.Dimensions.Any(dimension => TimeDimensions.Contains(dimension, StringComparer.Ordinal))
        && !SaysTrend(question);

    private static bool SaysTrend(Frame question) => TrendWords.Any(question.Says);

    /// <summary>Whether how something went over time is asked for: trends, seasons, month by month.</summary>
    public static bool IsOverTime(Frame question) =>
        SaysTrend(question)
        || TrendWriter.SaysUsually(question)
        || question.Asked.Dimensions.Any(dimension => TimeDimensions.Contains(dimension, StringComparer.Ordinal));

    private static bool SaysWinAndLoss(Frame question) =>
        (question.Says("win") || question.Says("won") || question.Says("wins"))
        && (question.Says("lose") || question.Says("lost") || question.Says("losses"));

    private static bool IsOneAccount(Frame question) =>
        question.Mentions is [{ Entity.Kind: Entities.EntityKind.Account, IsExcluded: false }];

    // "Weekly pipeline amount over the last 13 weeks": one figure, one time step, so many of them.
    private static bool IsSeries(Frame question) =>
        question.Asked is { Dimensions: [var step], Measures.Count: 1, Top: null }
        && question.Time.CompareTo is null
        && TrendWriter.CountsSteps(question, step);

    [GeneratedRegex(
        @"\b(sum|total (amount|value|sum)|amount|value) of (the |all |our |my )?(open )?pipeline\b",
        Patterns.Options
    )]
    private static partial Regex Total();

    private static bool SaysHowOften(Frame question) =>
        question.Says("how") && (question.Says("often") || question.Says("many") || question.Says("much"));

    // "How many did we win": a count, not the reasons.
    private static bool IsCounted(Frame question) =>
        question.Asked.Measures.Any(IsOfTheClosed)
        && question.Spans.Any(span =>
            span.Is(SpanKind.Quantifier)
            || (span.Is(SpanKind.Measure) && question.Message.Tokens[span.First].Norm is "how" or "number" or "count")
        );

    private static bool IsOfTheClosed(string measure) =>
        measure is "won_amount" or "won_count" or "lost_amount" or "lost_count";

    // The dashboard has no breakdown, no comparison and no other measure: those are figures.
    private static bool IsOneFigure(Frame question) =>
        (question.Has(SpanKind.Quantifier) && (question.Tests.Count > 0 || question.Mentions.Count > 0))
        || question.Asked.Measures.Any(measure => measure is not ("pipeline_amount" or "deal_count"))
        || question.Asked.Dimensions.Count > 0
        || ComparedNames.Dimension(question) is not null
        || question.Time.CompareTo is not null
        || Total().IsMatch(question.Message.Canonical);

    // "Which of those are over 50k" narrows a list; it asks for no risk.
    private static bool NarrowsAList(Frame question) =>
        question.Has(SpanKind.Pointer, "those")
        && (
            question.Tests.Count > 0
            || (
                question.Mentions.Count > 0
                && question.Spans is [_, var second, ..]
                && second.Is(SpanKind.Pointer, "those")
            )
        )
        && !SaysRisk(question);

    // "Compare EMEA and AMER on win rate and cycle time": the win rate alone is broken down there.
    private static bool IsWider(Frame question) =>
        question.Asked.Measures.Count > 1
        && question.Asked.Measures.Contains("win_rate", StringComparer.Ordinal)
        && (question.Asked.Dimensions.Count > 0 || ComparedNames.Dimension(question) is not null);

    private static bool IsMovedOutOfThePast(Frame question) =>
        question.Asked.Flags.Contains("pushed", StringComparer.Ordinal)
        && question.Time is { IsOver: true, PeriodField: null }
        && question.Time.Period!.Kind is PeriodKind.Quarter or PeriodKind.Year;

    private static string? Better(string function, Frame question)
    {
        var asked = question.Asked;
        return function switch
        {
            not FunctionName.GetHelp when question.Ask is "how_computed" or "define" && asked.Measures.Count > 0 =>
                FunctionName.GetHelp,
            // "Created in October and already lost": the one says which deals, the other how they ended.
            FunctionName.QueryMetric when IsOfTheCreated(question) => FunctionName.ListDeals,
            FunctionName.QueryMetric => BetterThanMetric(question),
            // "Won by territory" is a figure; what territories have for their sellers is another question.
            FunctionName.GetTerritoryBalance when IsWonBy(question) => FunctionName.QueryMetric,
            FunctionName.GetWinLoss => BetterThanWinLoss(question),
            FunctionName.GetPipeline => IsOneFigure(question) ? FunctionName.QueryMetric : null,
            FunctionName.AnalyzePrice => BetterThanPrice(question),
            FunctionName.ListRiskDeals
                when NarrowsAList(question) || asked.Flags.Any(flag => flag is "won" or "lost") =>
                FunctionName.ListDeals,
            FunctionName.ListRiskDeals when IsOneAccount(question) && question.Says("why") => FunctionName.ExplainDeal,
            // "Who is short of commit?": the forecast has one number, the cards one for each seller.
            FunctionName.GetForecast when question.Ask == "who" => FunctionName.GetScorecards,
            FunctionName.ExplainForecastChange when TrendWriter.Quarters(question) > 1 =>
                FunctionName.GetForecastAccuracy,
            FunctionName.GetBrief when IsOneAccount(question) => FunctionName.ExplainDeal,
            FunctionName.GetPipelineTrend
                when asked.Dimensions.Count > 0 && !SaysTrend(question) && !IsSeries(question) =>
                FunctionName.QueryMetric,
            // What was due in a quarter that is over and moved out of it is due elsewhere now: no list finds it.
            FunctionName.ListDeals when OpensWithForecast(question) => FunctionName.GetForecast,
            FunctionName.ListDeals when IsMovedOutOfThePast(question) => FunctionName.GetPipelineChanges,
            _ => null,
        };
    }

    private static bool IsOfTheCreated(Frame question) =>
        question.Time is { PeriodField: "created", CompareTo: null }
        && question.Asked is { Dimensions: [], Rank: null }
        && question.Asked.Measures.All(measure =>
            measure is "deal_count" or "created_count" or "created_amount" || IsOfTheClosed(measure)
        )
        && ComparedNames.Dimension(question) is null
        && !question.Has(SpanKind.And)
        && question.Spans.Any(span =>
            span.Is(SpanKind.State, "won")
            || span.Is(SpanKind.State, "lost")
            || span.Is(SpanKind.Flag, "won")
            || span.Is(SpanKind.Flag, "lost")
        );

    private static bool IsWonBy(Frame question) =>
        question.Asked.Dimensions.Count > 0 && question.Asked.Flags.Any(flag => flag is "won" or "lost");

    private static bool IsOverTime(Asked asked) =>
        asked.Dimensions.Any(dimension => TimeDimensions.Contains(dimension, StringComparer.Ordinal));

    // What discounts do is one question; deals that a discount narrows down are others.
    private static string? BetterThanPrice(Frame question)
    {
        var measures = question.Asked.Measures;
        var isOfDeals = question.Has(SpanKind.Thing);
        return isOfDeals && IsOpenedByForecast(question) ? FunctionName.GetForecast
            : isOfDeals && measures.Contains("win_rate", StringComparer.Ordinal) ? FunctionName.GetWinLoss
            : isOfDeals && measures.Any(measure => measure != "discount") ? FunctionName.QueryMetric
            : question.Tests.Any(test => test.Field == "discount") && (isOfDeals || question.Asked.Flags.Count > 0)
                ? FunctionName.ListDeals
            : null;
    }

    private static string? BetterThanWinLoss(Frame question)
    {
        var asked = question.Asked;
        return
            (question.SaysLossReason && SaysHowOften(question))
            || (asked.Dimensions is ["loss_reason"] && asked.Measures.Any(IsOfTheClosed))
            || (IsCounted(question) && !SaysWinAndLoss(question))
            || IsOverTime(asked)
            || asked.Dimensions.Count > 1
            || IsWider(question)
            ? FunctionName.QueryMetric
            : null;
    }

    private static string? BetterThanMetric(Frame question)
    {
        var asked = question.Asked;
        var isOverTime = IsOverTime(asked);
        return question.SaysLossReason && !SaysHowOften(question) && asked.Measures.Count == 0 ? FunctionName.ListDeals
            : IsSeries(question) || (isOverTime && (SaysTrend(question) || TrendWriter.SaysUsually(question)))
                ? FunctionName.GetPipelineTrend
            : (asked.Measures is ["win_rate"] && !isOverTime && asked.Dimensions.Count <= 1)
            || (asked.Measures.Count == 0 && asked.Dimensions is ["loss_reason"])
            || (SaysWinAndLoss(question) && !isOverTime)
                ? FunctionName.GetWinLoss
            : null;
    }
}
