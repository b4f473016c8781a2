using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says what the methods forecast, how they did before and how far the outcome may lie from it.</summary>
internal sealed class MethodPresentation(string commitDefinition, string dueDefinition)
{
    private const string WeightedDefinition =
        "closed won + open deals, each amount × the share of deals of its stage, segment and due date won by the end from the same week, + revenue of deals not created yet";

    private const string ModelDefinition =
        "closed won + expected amount of open deals by a model fitted to the last closed quarters, + revenue of deals not created yet";

    private const string BookingsDefinition =
        "closed won + what the level of past quarters' bookings and this quarter's pace let expect of the rest, whatever is open; beside a model it counts as far as the record says that the blend with it errs less";

    private const string EnsembleDefinition =
        "the methods corrected for the bias of their records and taken at the middle of their outcomes, weighted by inverse squared error";

    private const string RecordDefinition =
        "mean of 1 − |actual − forecast| ÷ actual at the same week of past quarters, company-wide";

    private const string BiasDefinition =
        "mean of (forecast − actual) ÷ actual at the same week of past quarters, company-wide";

    private const double RangeLevel = 0.8;

    private const string RangeDefinition =
        "80% range around the ensemble: variance of the open and new deals, a common shock, widened or narrowed by past misses and, where these are few, for not knowing them";

    /// <summary>Adds the facts that answers name.</summary>
    public void AddTo(FactList facts, GetForecastResult result)
    {
        foreach (var method in result.Methods)
        {
            facts.Add(method.Method, LabelOf(method), method.Amount, DefinitionOf(result, method));
            facts.Add(
                $"{method.Method}_corrected",
                $"{method.Name}, corrected",
                method.Corrected,
                "the method's number corrected for the bias of its record"
            );
            if (method.Record is { } record)
            {
                facts.Add(
                    $"{method.Method}_accuracy",
                    $"{method.Name}, accuracy",
                    FactValue.Share(record.Accuracy),
                    RecordDefinition
                );
                facts.Add(
                    $"{method.Method}_bias",
                    $"{method.Name}, bias",
                    FactValue.Share(record.Bias),
                    BiasDefinition
                );
            }
        }

        if (result.Range is { } range)
        {
            AddRange(facts, range);
        }
    }

    /// <summary>The table that leadership expects.</summary>
    public FactTable Table(GetForecastResult result)
    {
        var scale = result
            .Methods.Select(method => method.Amount)
            .Append(result.Quota ?? result.ClosedWon)
            .Max(amount => amount.Minor);
        return new(
            "methods",
            "Forecast by method",
            result.Range is null ? Columns(result).Take(3).ToArray() : Columns(result),
            [.. result.Methods.Select(method => Row(result, method, scale)), .. RangeRows(result)]
        );
    }

    /// <summary>The range, its level, the chance of quota and the range's record.</summary>
    private static void AddRange(FactList facts, GetForecastResult.ForecastRange range)
    {
        facts
            .Add("low", "Range from", range.Low, RangeDefinition)
            .Add("high", "Range to", range.High, RangeDefinition)
            .Add("range_level", "Level of the range", FactValue.Share(RangeLevel), "of outcomes that it is to hold")
            .Add(
                "chance",
                "Chance of reaching quota",
                range.ChanceOfQuota is { } chance ? FactValue.Share(chance) : null,
                "the share of outcomes around the ensemble that reach the quota; from 1% to 99% while anything is open"
            )
            .Add(
                "new_revenue",
                "Still to be created",
                range.NewRevenue,
                "usual bookings × the share that deals created after this week brought in past quarters"
            );
        if (range.Quarters > 0)
        {
            facts
                .Add(
                    "record_quarters",
                    "Quarters in the record",
                    FactValue.Count(range.Quarters),
                    "closed quarters at the same week"
                )
                .Add(
                    "range_held",
                    "Ranges that held",
                    FactValue.Count(range.Held),
                    "past quarters whose outcome lay in the range given then"
                )
                .Add(
                    "ceiling",
                    "Best possible accuracy",
                    range.Ceiling is { } ceiling ? FactValue.Share(ceiling) : null,
                    "1 − 0.798·s ÷ actual, with s the deviation that remains when every probability is right; mean of the same quarters"
                );
        }
    }

    /// <summary>The columns with their definitions; the first three where there is no record.</summary>
    private FactColumn[] Columns(GetForecastResult result) =>
        [
            new("method", "Method", "the method's name"),
            new(
                "amount",
                "Forecast",
                $"AE commit: {commitDefinition}. Weighted pipeline: {WeightedDefinition}; before there is a table, {dueDefinition}. Model: {ModelDefinition}. {LevelOf(result)}Ensemble: {EnsembleDefinition}"
            ),
            new("quota", "Of quota", "forecast ÷ quota"),
            new(
                "corrected",
                "Corrected",
                "forecast corrected for the bias of the method's record, as far as the record is no chance"
            ),
            new("weight", "Weight", "share in the ensemble"),
            new("accuracy", "Accuracy", RecordDefinition),
            new("bias", "Bias", BiasDefinition),
        ];

    /// <summary>A method's row.</summary>
    private static FactRow Row(GetForecastResult result, GetForecastResult.ForecastMethod method, long scale)
    {
        FactValue?[] cells =
        [
            FactValue.Name(method.Name),
            FactValue.Of(method.Amount),
            Share(method.AgainstQuota),
            method.Corrected is { } corrected ? FactValue.Of(corrected) : null,
            Share(method.Weight),
            Share(method.Record?.Accuracy),
            Share(method.Record?.Bias),
        ];
        return new(result.Range is null ? cells[..3] : cells)
        {
            Bar = scale > 0 ? (double)Math.Max(0, method.Amount.Minor) / scale : null,
        };
    }

    /// <summary>The two ends of the range as rows; none without one.</summary>
    private static IEnumerable<FactRow> RangeRows(GetForecastResult result) =>
        result.Range is { } range
            ?
            [
                new([
                    FactValue.Name("80% range from"),
                    FactValue.Of(range.Low),
                    Share(Over(range.Low, result)),
                    null,
                    null,
                    null,
                    null,
                ]),
                new([
                    FactValue.Name("80% range to"),
                    FactValue.Of(range.High),
                    Share(Over(range.High, result)),
                    null,
                    null,
                    null,
                    null,
                ]),
            ]
            : [];

    /// <summary>Amount ÷ quota; null without a quota.</summary>
    private static double? Over(Money amount, GetForecastResult result) =>
        result.Quota is { } quota ? amount.Over(quota) : null;

    /// <summary>A method's label as a fact.</summary>
    private static string LabelOf(GetForecastResult.ForecastMethod method) =>
        method.Method == ForecastMethods.Commit ? "Commit" : method.Name;

    /// <summary>What a method's number is, at the level that the forecast stands on.</summary>
    private string DefinitionOf(GetForecastResult result, GetForecastResult.ForecastMethod method) =>
        method.Method switch
        {
            ForecastMethods.Commit => commitDefinition,
            ForecastMethods.Weighted => result.Basis is { Level: > HistoryLevel.StagePercentages }
                ? WeightedDefinition
                : dueDefinition,
            ForecastMethods.Model => ModelDefinition,
            ForecastMethods.Bookings => BookingsDefinition,
            _ => EnsembleDefinition,
        };

    /// <summary>The definition of past bookings where they are among the methods.</summary>
    private static string LevelOf(GetForecastResult result) =>
        result.Methods.Any(method => method.Method == ForecastMethods.Bookings)
            ? $"{ForecastMethods.NameOf(ForecastMethods.Bookings)}: {BookingsDefinition}. "
            : "";

    /// <summary>Null without a value.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}
