namespace RevBot.Bot.Functions;

/// <summary>
/// A call names no function, or its arguments do not fit the function's schema. The message is one sentence for whoever
/// wrote the call; it holds no value of the arguments.
/// </summary>
public sealed class InvalidCallException : Exception
{
    private const int LongestPath = 60;

    private InvalidCallException(string message, Exception? cause)
        : base(message, cause) { }

    /// <summary>The function's name.</summary>
    public required string Function { get; init; }

    /// <summary>Whether the function exists, so that only the arguments are wrong.</summary>
    public bool Exists { get; private init; }

    internal static InvalidCallException NoFunction(string function) =>
        new("There is no such function; list the tools to see which there are.", null) { Function = function };

    /// <param name="function">The function's name.</param>
    /// <param name="path">Where in the arguments; null or a long one is not said.</param>
    /// <param name="cause">What the reader said.</param>
    internal static InvalidCallException Arguments(string function, string? path, Exception? cause)
    {
        var place = path is { Length: > 0 and <= LongestPath } ? $" at {path}" : string.Empty;
        return new($"The arguments do not fit the schema of {function}{place}.", cause)
        {
            Function = function,
            Exists = true,
        };
    }
}
