namespace RevBot.Bot.Understanding;

/// <summary>Why there is no answer, in one line with the nearest thing that can be answered.</summary>
/// <param name="Reason">The line.</param>
public sealed record Refusal(string Reason)
{
    /// <summary>The function that would answer if it existed; null where none would.</summary>
    public string? Wanted { get; init; }
}
