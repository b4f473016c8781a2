using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>What a forecast states: whether the number is reached, what it is made of, how the methods differ, what to do.</summary>
internal static class ForecastFindings
{
    // The answer to "will we hit it?" and to "how much will it be?" is one number.
    private const string Number = "number";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(GetForecastResult result) =>
        new FindingList()
            .AddSides(result.Sides, "Forecast", "the forecast of its deals, as if asked for alone")
            .AddIf(result.Quota is not null, FindingKind.Verdict, "verdict", 1, Number)
            .Add(FindingKind.Level, "number", 1, Number)
            .AddIf(IsShort(result), FindingKind.Cause, "short", 0.45)
            .Add(FindingKind.Level, "so_far", 0.8)
            .Add(FindingKind.Comparison, "methods", 0.7)
            .AddIf(result.RemainingCoverage is not null, FindingKind.Level, "coverage", 0.5)
            .AddIf(result.Range is not null, FindingKind.Level, "record", 0.4)
            .AddIf(result is { DaysUntil: 0, DaysLeft: > 0, Range.ChanceOfQuota: not null }, FindingKind.Action, "step")
            .AddIf(result.Range is { IsOff: true }, FindingKind.Caution, "range_off")
            .Findings;

    private static bool IsShort(GetForecastResult result) =>
        result is { Quota: { } quota, Ensemble: { } ensemble } && ensemble.Amount < quota;
}
