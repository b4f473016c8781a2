using System.Text.Json.Serialization;

namespace RevBot.Skills.SideBySide;

/// <summary>Two or three things of one kind that the filter names, each with its own figure.</summary>
/// <param name="Dimension">What they are: <c>team</c>.</param>
/// <param name="Each">One for each, in the order of naming.</param>
public sealed record Sides(string Dimension, IReadOnlyList<Side> Each)
{
    /// <summary>Whether the breakdown is by them too, so that the question is about each of them.</summary>
    [JsonIgnore]
    public bool AreAsked { get; init; }
}
