using System.Globalization;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says in a sentence how win rates have changed.</summary>
internal static class DriftPresentation
{
    /// <summary>
    /// The surest change; null without one. A region's rate is told to those alone who see the whole company.
    /// </summary>
    public static string? Describe(WinRateDrift drift, bool seesAll) =>
        drift.Changes.FirstOrDefault(change => seesAll || change.Dimension != "region") is not { } change
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Win rates of {Named(change)} {(change.Now < change.Before ? "fell" : "rose")} from {change.Before:0%} to {change.Now:0%} of the deals closed in the last two quarters, by more than chance; what was learnt before still weighs in the forecast."
            );

    private static string Named(WinRateDrift.Change change) =>
        change.Dimension == "size" ? $"{change.Group} deals" : $"{change.Dimension} {change.Group}";
}
