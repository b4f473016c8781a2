namespace RevBot.Data.State.Turns;

/// <summary>Who was welcomed where. A row of <c>welcome</c>; it also waits as JSON inside a kept reply.</summary>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="Place">A fingerprint of the place.</param>
/// <param name="Person">A fingerprint of the person; empty for everybody in a chat or a channel.</param>
public sealed record Welcome(string Channel, string Place, string Person);
