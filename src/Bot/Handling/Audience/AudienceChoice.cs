namespace RevBot.Bot.Handling.Audience;

/// <summary>Where an answer goes, and why.</summary>
/// <param name="IsForAll">Whether it is said where it was asked; else to the asker alone.</param>
/// <param name="Reason">For the audit.</param>
internal sealed record AudienceChoice(bool IsForAll, AudienceReason Reason)
{
    /// <summary>How many read there; 0 where nobody was counted.</summary>
    public int Readers { get; init; }
}
