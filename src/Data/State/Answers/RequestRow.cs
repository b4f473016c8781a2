namespace RevBot.Data.State.Answers;

/// <summary>A message that was asked and what became of it. A row of <c>request_log</c>, but for its id.</summary>
public sealed record RequestRow
{
    /// <summary>
    /// The conversation; null for a question that stood alone. Cut to 400 characters where it is longer.
    /// </summary>
    public string? Conversation { get; init; }

    /// <summary>Who asked: the id of a row of <c>seller</c>.</summary>
    public required int SellerId { get; init; }

    /// <summary>teams, slack, web, cli, …</summary>
    public required string Channel { get; init; }

    /// <summary>Microseconds since 1970 in UTC, by the machine's clock.</summary>
    public required long AskedAt { get; init; }

    /// <summary>The words; null where they are not to be kept.</summary>
    public string? Question { get; init; }

    /// <summary>offline or model.</summary>
    public required string Router { get; init; }

    /// <summary>How sure the router was, 0..1; null where it was not asked.</summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// The functions that ran, comma-separated; null where none did. Cut to 400 characters where it is longer.
    /// </summary>
    public string? Functions { get; init; }

    /// <summary>Their arguments, a JSON list; null where none ran, or where they are not to be kept.</summary>
    public string? Arguments { get; init; }

    /// <summary>answered, asked_back, declined or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>How long it took, in microseconds.</summary>
    public required long ElapsedMicros { get; init; }

    /// <summary>The revision of the data.</summary>
    public required long Revision { get; init; }

    /// <summary>The instant of the view, microseconds since 1970 in UTC.</summary>
    public required long AsOf { get; init; }

    /// <summary>SHA-256 of the answer's text, hexadecimal; null where there was none.</summary>
    public string? AnswerHash { get; init; }
}
