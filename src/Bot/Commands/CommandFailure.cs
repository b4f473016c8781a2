namespace RevBot.Bot.Commands;

/// <summary>A command cannot be done; the message is one sentence for standard error.</summary>
/// <param name="message">One sentence that says what to do.</param>
/// <param name="exitCode">2 for bad usage or input, 1 for a failure.</param>
public sealed class CommandFailure(string message, int exitCode) : Exception(message)
{
    /// <summary>2 for bad usage or input, 1 for a failure.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The person gave something that cannot be used.</summary>
    public static CommandFailure Usage(string message) => new(message, 2);
}
