using System.Globalization;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>
/// Slack's way of taking files: an address for a name and a length, the bytes to that address, then the share. A file whose
/// bytes never came, or came in another length, cannot be shared.
/// </summary>
internal sealed class LocalUploads(Func<string> address)
{
    private readonly Dictionary<string, (string Name, int Length, byte[]? Bytes)> begun = new(StringComparer.Ordinal);

    /// <summary>The host of the next addresses in place of its own, as a forged answer would have it.</summary>
    public string? Elsewhere { get; set; }

    public JsonObject Begin(JsonObject arguments)
    {
        var name = (string?)arguments["filename"];
        if (
            string.IsNullOrEmpty(name)
            || !int.TryParse((string?)arguments["length"], CultureInfo.InvariantCulture, out var length)
            || length <= 0
        )
        {
            return LocalWorkspace.Refused("invalid_arguments");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"F{begun.Count + 1:0000}");
        begun[id] = (name, length, null);
        return new()
        {
            ["ok"] = true,
            ["upload_url"] = (Elsewhere ?? address()) + id,
            ["file_id"] = id,
        };
    }

    public void Take(string id, byte[] bytes)
    {
        if (begun.TryGetValue(id, out var file))
        {
            begun[id] = file with { Bytes = bytes };
        }
    }

    public JsonObject Complete(JsonObject arguments, LocalConversation place)
    {
        if (arguments["files"] is not JsonArray { Count: > 0 } files)
        {
            return LocalWorkspace.Refused("invalid_arguments");
        }

        foreach (var shared in files)
        {
            if (
                !begun.TryGetValue((string?)shared!["id"] ?? string.Empty, out var file)
                || file.Bytes is not { } bytes
                || bytes.Length != file.Length
            )
            {
                return LocalWorkspace.Refused("file_not_found");
            }

            place.Files.Add(new((string?)shared["title"] ?? file.Name, bytes, (string?)arguments["thread_ts"]));
        }

        return new() { ["ok"] = true, ["files"] = files.DeepClone() };
    }
}
