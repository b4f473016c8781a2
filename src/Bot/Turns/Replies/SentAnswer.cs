namespace RevBot.Bot.Turns.Replies;

/// <summary>Which answer a message of a channel shows.</summary>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="MessageId">The channel's id of the message.</param>
/// <param name="Place">A fingerprint of the place.</param>
/// <param name="AnswerId">The answer.</param>
internal sealed record SentAnswer(string Channel, string MessageId, string Place, string AnswerId);
