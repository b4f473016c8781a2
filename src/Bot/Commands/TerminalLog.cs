namespace RevBot.Bot.Commands;

/// <summary>The log of a command: warnings and worse, one line each on standard error, without details.</summary>
internal sealed class TerminalLog : ILogger
{
    private TerminalLog() { }

    public static TerminalLog Instance { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Console.Error.WriteLine(formatter(state, exception).ReplaceLineEndings(" ").TrimEnd('.') + ".");
        }
    }
}
