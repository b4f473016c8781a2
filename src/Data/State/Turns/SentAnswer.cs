namespace RevBot.Data.State.Turns;

/// <summary>Which answer a message of a channel shows. A row of <c>sent_answer</c>.</summary>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="MessageId">The channel's id of the message, at most 200 characters where it is kept.</param>
/// <param name="Place">A fingerprint of the place.</param>
/// <param name="AnswerId">The id of the answer in <c>request_log</c>, or the id that the answer showed.</param>
public sealed record SentAnswer(string Channel, string MessageId, string Place, string AnswerId);
