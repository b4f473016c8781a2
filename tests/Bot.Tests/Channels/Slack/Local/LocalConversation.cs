using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>A conversation of the local Slack.</summary>
internal sealed class LocalConversation(List<string> members)
{
    public List<string> Members { get; } = members;

    public List<JsonObject> Messages { get; } = [];

    public List<LocalFile> Files { get; } = [];

    public bool IsShared { get; init; }

    public int PageSize { get; set; } = 2;

    /// <summary>The messages, newest first as Slack lists them; those of a thread where one is named.</summary>
    public JsonArray Written(string? thread) =>
        new([
            .. Messages
                .Where(message => thread is null || (string?)message["thread_ts"] == thread)
                .Reverse()
                .Select(message => message.DeepClone()),
        ]);
}
