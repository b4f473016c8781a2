namespace RevBot.Bot.Turns.Answering;

/// <summary>Who was welcomed where.</summary>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="Place">A fingerprint of the place.</param>
/// <param name="Person">A fingerprint of the person; empty for everybody in a chat or a channel.</param>
internal sealed record Welcomed(string Channel, string Place, string Person);
