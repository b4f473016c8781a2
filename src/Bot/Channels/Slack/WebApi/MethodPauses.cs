using System.Collections.Concurrent;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Which methods Slack has asked to leave alone for a while: its limits are counted for each method by itself.</summary>
internal sealed class MethodPauses(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new(StringComparer.Ordinal);

    /// <summary>How long a method is still to be left alone; zero for not at all.</summary>
    public TimeSpan Left(string method) =>
        until.TryGetValue(method, out var end) && end > time.GetUtcNow() ? end - time.GetUtcNow() : TimeSpan.Zero;

    /// <summary>Leaves a method alone for so long from now on; a longer pause stays.</summary>
    public void Pause(string method, TimeSpan length)
    {
        var end = time.GetUtcNow() + length;
        until.AddOrUpdate(method, end, (_, known) => known > end ? known : end);
    }
}
