using System.Text.Json.Serialization;
using RevBot.Skills.Facts;

namespace RevBot.Skills.SideBySide;

/// <summary>One of two or three things that a question sets beside each other, with its own figure.</summary>
/// <param name="Name">Which: a team, a country, a person.</param>
/// <param name="Told">Its figure; null where there is nothing to compute it from, and for a rate of too few cases.</param>
public sealed record Side(string Name, [property: JsonIgnore] FactValue? Told)
{
    /// <summary>The figure as a plain number: money in units of the reporting currency, shares 0..1.</summary>
    public decimal? Value => Told?.Number;

    /// <summary>Of a rate, how many cases succeeded; null for any other figure.</summary>
    public int? Won { get; init; }

    /// <summary>How many deals the figure is of; null where it is not of deals.</summary>
    public int? Deals { get; init; }

    /// <summary>Of a mean, the values that it is the mean of; null for any other figure.</summary>
    [JsonIgnore]
    internal IReadOnlyCollection<double>? Values { get; init; }

    /// <summary>The quota of the side; null where none is set or the figure is not held against one.</summary>
    [JsonIgnore]
    public FactValue? Quota { get; init; }

    /// <summary>The figure as a share of the quota, or the chance of reaching it; null likewise.</summary>
    [JsonIgnore]
    public FactValue? OfQuota { get; init; }
}
