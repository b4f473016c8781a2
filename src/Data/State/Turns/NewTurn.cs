namespace RevBot.Data.State.Turns;

/// <summary>A turn to keep.</summary>
/// <param name="Id">A fingerprint of the channel and the platform's key: the same for a repeat.</param>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="Conversation">A fingerprint of the conversation.</param>
/// <param name="Content">What came in, as the caller writes it; null for a turn that is only remembered.</param>
/// <param name="Outcome">Null to have the turn answered; how it ended where it is only remembered.</param>
public sealed record NewTurn(string Id, string Channel, string Conversation, string? Content, string? Outcome);
