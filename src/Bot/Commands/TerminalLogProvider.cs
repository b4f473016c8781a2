namespace RevBot.Bot.Commands;

/// <summary>Gives the parts of a command that log by a container the terminal's log.</summary>
internal sealed class TerminalLogProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => TerminalLog.Instance;

    public void Dispose()
    {
        // The terminal stays.
    }
}
