namespace RevBot.Bot.Answering.Record;

/// <summary>What became of the record of one message.</summary>
/// <param name="Id">The id of its row; null where it could not be kept.</param>
/// <param name="HasAnswer">Whether what the answer was made of is kept beside it, so that it can be made again.</param>
public readonly record struct RecordedAsking(string? Id, bool HasAnswer);
