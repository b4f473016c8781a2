using RevBot.Skills.Facts;
using RevBot.Skills.Findings;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <summary>What the record of forecasts states: how accurate, biased or not, against the calls, whose calls run high or low.</summary>
internal static class ForecastAccuracyFindings
{
    private const int MostNamed = 3;

    // "Is it biased?" wants a yes or no, "how accurate is it?" the figure.
    private const string Bias = "bias";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(GetForecastAccuracyResult result)
    {
        var isKnown = result.Quarters > 0;
        var calls = result.Methods.FirstOrDefault(method => method.Method == ForecastMethods.Commit);
        return new FindingList()
            .AddIf(result.Sellers.Count == 1, FindingKind.Level, "seller", 0.95)
            .Add(FindingKind.Level, "accuracy", 1)
            .AddIf(isKnown && result.ByQuarter.Count > 1, FindingKind.Verdict, "biased", 0.7, Bias)
            .AddIf(isKnown && result.ByQuarter.Count > 1, FindingKind.Level, "bias", 0.7, Bias)
            .AddIf(
                isKnown && calls?.Points[QuarterPoint.Middle].Accuracy is not null,
                FindingKind.Comparison,
                "calls",
                0.6
            )
            .AddIf(isKnown, FindingKind.Level, "range", 0.4)
            .AddNaming(FindingKind.Rank, "habits", 0.65, Habits(result), AddSeller)
            .AddIf(HasNoHabit(result), FindingKind.Rank, "no_habit", 0.2)
            .Findings;
    }

    private static bool HasNoHabit(GetForecastAccuracyResult result) =>
        result.Sellers.Count > 1
        && result.Sellers.Any(seller => seller.IsRanked)
        && result.Sellers.All(seller => seller.Habit is null);

    // The strongest habits, either way.
    private static IEnumerable<GetForecastAccuracyResult.SellerAccuracy> Habits(GetForecastAccuracyResult result) =>
        result
            .Sellers.Where(seller => seller.Habit is not null)
            .OrderByDescending(seller => Math.Abs(seller.Points[QuarterPoint.Middle].Bias ?? 0))
            .ThenBy(seller => seller.Seller, StringComparer.Ordinal)
            .Take(MostNamed);

    private static FactList AddSeller(FactList facts, GetForecastAccuracyResult.SellerAccuracy seller)
    {
        var bias = seller.Points[QuarterPoint.Middle].Bias ?? 0;
        return facts
            .Add("name", "Seller", seller.Seller, "whose calls")
            .Add("way", "Way", bias > 0 ? "too high" : "too low", "the sign of the bias")
            .Share("off", "Off", Math.Abs(bias), "|mean of (call − won) ÷ won| over closed quarters, at the middle");
    }
}
