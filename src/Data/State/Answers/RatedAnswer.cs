namespace RevBot.Data.State.Answers;

/// <summary>A message that was answered, with the feedback that it got.</summary>
public sealed record RatedAnswer
{
    /// <summary>The asking's id.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the answer showed; null where it is not kept.</summary>
    public string? ShownId { get; init; }

    /// <summary>Who asked.</summary>
    public long? SellerId { get; init; }

    /// <summary>When it was asked, microseconds since 1970 in UTC.</summary>
    public required long AskedAt { get; init; }

    /// <summary>The functions that ran, comma-separated; null where none did.</summary>
    public string? Functions { get; init; }

    /// <summary>answered, asked_back, declined or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>1 up, −1 down; null where none was given.</summary>
    public long? Rating { get; init; }

    /// <summary>In the person's words; null for none.</summary>
    public string? Reason { get; init; }
}
