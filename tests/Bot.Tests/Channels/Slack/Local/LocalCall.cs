using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>A call that the local Slack got.</summary>
internal sealed record LocalCall(string Method, JsonObject Arguments, bool IsForm)
{
    /// <summary>When it had come, by the stopwatch.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();

    public string? this[string name] => Arguments[name]?.ToString();

    /// <summary>The types of the blocks, in order.</summary>
    public IReadOnlyList<string> BlockTypes =>
        [
            .. (Arguments["blocks"] as JsonArray ?? Arguments["view"]?["blocks"] as JsonArray ?? []).Select(block =>
                (string)block!["type"]!
            ),
        ];
}
