namespace RevBot.Benchmarks.Load;

/// <summary>A message of the load run's own platform, either way.</summary>
/// <param name="Key">The platform's id of the message; a reply's key.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Email">Who.</param>
/// <param name="Text">The words.</param>
internal sealed record LoopMessage(string Key, string Conversation, string Email, string Text)
{
    /// <summary>Of a reply: the message that it answers.</summary>
    public string? Answers { get; init; }
}
