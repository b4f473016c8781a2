namespace RevBot.Bot.Provenance.Difference;

/// <summary>A figure that two answers give differently.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Before">As written in the earlier answer; null where it did not give it.</param>
/// <param name="After">As written in the later one; null where it does not give it.</param>
public sealed record FigureDifference(string Id, string Label, string? Before, string? After)
{
    /// <summary>After − before, as written, where both are numbers of one unit.</summary>
    public string? Change { get; init; }

    /// <summary>Whether it is computed by another definition now.</summary>
    public bool IsRedefined { get; init; }
}
