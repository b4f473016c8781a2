using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RevBot.Bot.Tests.Server;

/// <summary>A log that keeps the ids of what is logged.</summary>
internal sealed class LoggedIds<T> : ILogger<T>
{
    public ConcurrentQueue<int> Ids { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Ids.Enqueue(eventId.Id);
}
