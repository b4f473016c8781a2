namespace RevBot.Data.State.Answers;

/// <summary>What a person thought of an answer that they got. A row of <c>feedback</c>, but for its number.</summary>
/// <param name="RequestId">The id of a row of <c>request_log</c>.</param>
/// <param name="SellerId">Who gives it.</param>
/// <param name="GivenAt">Microseconds since 1970 in UTC.</param>
/// <param name="Rating">1 up, −1 down.</param>
/// <param name="Reason">In the person's words, at most 500 characters; null for none.</param>
public sealed record FeedbackRow(string RequestId, int SellerId, long GivenAt, int Rating, string? Reason);
