using System.Text.Json.Serialization;
using RevBot.Skills.Facts;

namespace RevBot.Skills.PipelineTrend;

/// <summary>The current quarter up to today beside past quarters up to the same day.</summary>
/// <param name="Quarter">The current quarter.</param>
/// <param name="Day">Which day of it today is, from 1.</param>
/// <param name="Now">The value.</param>
/// <param name="Past">The same of past quarters, newest first.</param>
public sealed record TrendSameDay(string Quarter, int Day, double? Now, IReadOnlyList<TrendPoint> Past)
{
    /// <summary>The mean of the past quarters; null where none has a value.</summary>
    public double? Usual => Past.Any(point => point.Value is not null) ? Past.Average(point => point.Value) : null;

    /// <summary>What the quarter is measured by: the quota, or what the last quarter came to; null for other measures.</summary>
    public double? Target { get; init; }

    /// <summary>Whether the target is the quota.</summary>
    public bool IsQuota { get; init; }

    /// <summary>What a week has brought so far.</summary>
    public double? PaceAWeek { get; init; }

    /// <summary>What a week must bring from now on to reach the target; 0 where it is reached.</summary>
    public double? NeededAWeek { get; init; }

    /// <summary>The value as facts say it.</summary>
    [JsonIgnore]
    internal FactValue? Told { get; init; }
}
