using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>Remembers every line from a level up, with its exception as a logger would write it.</summary>
internal sealed class ListLogger(LogLevel least) : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

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
            lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
