using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>What RevBot sent to the connector.</summary>
internal sealed record ConnectorCall(string Method, string Path, string? Authorization, JsonObject? Body)
{
    /// <summary>When it had come, by the stopwatch.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();
}
