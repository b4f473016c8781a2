using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RevBot.Bot.Tests;

/// <summary>Everything that is logged from a level up, exceptions included.</summary>
internal class CapturedLog(LogLevel least = LogLevel.Trace) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Line)> entries = new();

    public IReadOnlyList<string> Lines => [.. entries.Select(entry => entry.Line)];

    /// <summary>The event ids.</summary>
    public IReadOnlyList<int> Ids => [.. entries.Select(entry => entry.Id)];

    public ILogger CreateLogger(string categoryName) => this;

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
            entries.Enqueue((eventId.Id, $"{logLevel} {formatter(state, exception)} {exception}"));
        }
    }

    public void Dispose() { }
}

/// <summary>The same, for who wants the logger of a class.</summary>
internal sealed class CapturedLog<T> : CapturedLog, ILogger<T>;
