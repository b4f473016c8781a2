namespace RevBot.Data.State.Answers;

/// <summary>What an answer was made of; never its words. A row of <c>answer</c>.</summary>
public sealed record AnswerRow
{
    /// <summary>The id of its row in <c>request_log</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the answer shows; cut to 100 characters where it is longer.</summary>
    public required string ShownId { get; init; }

    /// <summary>Who got it: the id of a row of <c>seller</c>.</summary>
    public required int SellerId { get; init; }

    /// <summary>
    /// The conversation; null for a question that stood alone. Cut to 400 characters where it is longer.
    /// </summary>
    public string? Conversation { get; init; }

    /// <summary>Microseconds since 1970 in UTC, by the machine's clock.</summary>
    public required long AnsweredAt { get; init; }

    /// <summary>The instant of the view, microseconds since 1970 in UTC.</summary>
    public required long AsOf { get; init; }

    /// <summary>The revision of the data.</summary>
    public required long Revision { get; init; }

    /// <summary>A fingerprint of whose deals the person saw.</summary>
    public required string Scope { get; init; }

    /// <summary>Which functions and words made it.</summary>
    public required string Versions { get; init; }

    /// <summary>What ran, in order, as the caller writes it.</summary>
    public required string Calls { get; init; }

    /// <summary>What the answer said in figures, as the caller writes it.</summary>
    public required string Figures { get; init; }

    /// <summary>A fingerprint of the text.</summary>
    public required string AnswerHash { get; init; }

    /// <summary>A fingerprint of the results.</summary>
    public required string ResultHash { get; init; }
}
