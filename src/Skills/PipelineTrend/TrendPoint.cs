using System.Text.Json.Serialization;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.PipelineTrend;

/// <summary>A step of a trend.</summary>
/// <param name="Period">Its canonical name.</param>
/// <param name="Value">The measure in the unit's own measure; null where there is nothing to compute it from.</param>
/// <param name="IsPart">Whether the step is not over, or began before the data do: growth and season are not learnt from it.</param>
public sealed record TrendPoint(string Period, double? Value, bool IsPart)
{
    /// <summary>What growth and season lead to expect; null where they are not known.</summary>
    public double? Expected { get; init; }

    /// <summary>Whether it is off by more than chance over all steps shown.</summary>
    public bool IsOff { get; init; }

    /// <summary>The days.</summary>
    [JsonIgnore]
    internal Period? Days { get; init; }

    /// <summary>The value as a fact says it.</summary>
    [JsonIgnore]
    internal FactValue? Told { get; init; }
}
