namespace RevBot.Bot.Commands;

/// <summary>A command cannot be done; the message is one sentence for standard error.</summary>
/// <param name="message">One sentence that says what to do.</param>
/// <param name="exitCode">2 for bad usage or input, 1 for a failure.</param>
public sealed class CommandFailure(string message, int exitCode) : Exception(message)
{
    /// <summary>2 for bad usage or input, 1 for a failure.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Refuses an option that says nothing beside the others: nobody must think that it was heeded.</summary>
    /// <param name="isGiven">Whether it was given.</param>
    /// <param name="option">Such as <c>--team</c>.</param>
    /// <param name="belongs">What it goes with, such as <c>with --brief</c>.</param>
    /// <exception cref="CommandFailure">It was given.</exception>
    public static void Refuse(bool isGiven, string option, string belongs)
    {
        if (isGiven)
        {
            throw Usage($"{option} goes {belongs}; leave it out, or see --help.");
        }
    }

    /// <summary>The person gave something that cannot be used.</summary>
    public static CommandFailure Usage(string message) => new(message, 2);
}
