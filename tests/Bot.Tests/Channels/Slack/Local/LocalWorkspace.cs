using System.Globalization;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>The people, conversations and messages of the local Slack, and what its methods do with them.</summary>
internal sealed class LocalWorkspace
{
    private readonly Dictionary<string, JsonObject> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalConversation> conversations = new(StringComparer.Ordinal);
    private int ticks;

    public LocalWorkspace()
    {
        AddUser("ULENA", "lena.hoffmann@farhaven.example");
        AddUser("UMARGARET", "margaret.osei@farhaven.example");
        AddUser("UGUEST", "guest@elsewhere.example", ("is_restricted", true));
        AddUser("USINGLE", "single@elsewhere.example", ("is_ultra_restricted", true));
        AddUser("USTRANGER", "stranger@elsewhere.example", ("is_stranger", true));
        AddUser("ULEFT", "left@farhaven.example", ("deleted", true));
        AddUser("UROBOT", "robot@farhaven.example", ("is_bot", true));
        AddUser("UFOREIGN", "foreign@elsewhere.example", ("team_id", "T0666"));
        AddUser("UUNCONFIRMED", "margaret.osei@farhaven.example", ("is_email_confirmed", false));
        AddUser(LocalSlack.Bot, null, ("is_bot", true));
        conversations["DLENA"] = new(["ULENA", LocalSlack.Bot]);
        conversations["CSALES"] = new(["ULENA", "UMARGARET", LocalSlack.Bot]);
        conversations["CSHARED"] = new(["ULENA", "UFOREIGN", LocalSlack.Bot]) { IsShared = true };
        conversations["CGUESTS"] = new(["ULENA", "UGUEST", LocalSlack.Bot]);
    }

    /// <summary>Files on their way.</summary>
    public LocalUploads Uploads { get; set; } = null!;

    public LocalConversation this[string channel] => conversations[channel];

    public static JsonObject Refused(string error) => new() { ["ok"] = false, ["error"] = error };

    public void AddUser(string id, string? email, params (string Name, JsonNode Value)[] flags)
    {
        var user = new JsonObject
        {
            ["id"] = id,
            ["team_id"] = LocalSlack.Team,
            ["tz"] = "Europe/Berlin",
            ["profile"] = new JsonObject { ["email"] = email },
        };
        foreach (var (name, value) in flags)
        {
            user[name] = value;
        }

        users[id] = user;
    }

    public void AddConversation(string id, IEnumerable<string> members) => conversations[id] = new([.. members]);

    public JsonObject Do(string method, JsonObject arguments, bool isForm) =>
        method switch
        {
            "auth.test" => Ok(("team_id", LocalSlack.Team), ("user_id", LocalSlack.Bot), ("bot_id", "B1")),
            "users.info" => !isForm ? Refused("invalid_arguments")
            : users.TryGetValue((string?)arguments["user"] ?? string.Empty, out var user)
                ? Ok(("user", user.DeepClone()))
            : Refused("user_not_found"),
            "users.lookupByEmail" => isForm && FindByEmail((string?)arguments["email"]) is { } found
                ? Ok(("user", found.DeepClone()))
                : Refused("users_not_found"),
            "conversations.info" => In(
                arguments,
                here => Ok(("channel", new JsonObject { ["is_ext_shared"] = here.IsShared }))
            ),
            "conversations.members" => In(arguments, here => Members(here, arguments)),
            "conversations.open" => Open((string?)arguments["users"]),
            "conversations.history" or "conversations.replies" => In(
                arguments,
                here => Ok(("messages", here.Written((string?)arguments["ts"])))
            ),
            "chat.postMessage" => In(arguments, here => Post(here, arguments)),
            "chat.postEphemeral" => In(arguments, here => Ephemeral(here, arguments)),
            "chat.update" => In(arguments, here => Update(here, arguments)),
            "assistant.threads.setStatus" => Has(arguments, "channel_id", "thread_ts", "status"),
            "assistant.threads.setSuggestedPrompts" => arguments["prompts"] is JsonArray { Count: >= 1 and <= 4 }
                ? Has(arguments, "channel_id")
                : Refused("invalid_arguments"),
            "agents.sessions.setStatus" => (string?)arguments["status"]
                is "active"
                    or "processing"
                    or "suspended"
                    or "closed"
                ? Has(arguments, "channel_id", "thread_ts")
                : Refused("invalid_arguments"),
            "files.getUploadURLExternal" => isForm ? Uploads.Begin(arguments) : Refused("invalid_arguments"),
            "files.completeUploadExternal" => conversations.TryGetValue(
                (string?)arguments["channel_id"] ?? string.Empty,
                out var shared
            )
                ? Uploads.Complete(arguments, shared)
                : Refused("channel_not_found"),
            "views.publish" => Has(arguments, "user_id", "view"),
            "views.open" => Has(arguments, "trigger_id", "view"),
            _ => Refused("unknown_method"),
        };

    // Slack finds nobody who is deactivated.
    private JsonObject? FindByEmail(string? email) =>
        users.Values.FirstOrDefault(user =>
            email is not null && (string?)user["profile"]!["email"] == email && user["deleted"] is null
        );

    private JsonObject In(JsonObject arguments, Func<LocalConversation, JsonObject> act) =>
        conversations.TryGetValue((string?)arguments["channel"] ?? string.Empty, out var here)
            ? act(here)
            : Refused("channel_not_found");

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Has(JsonObject arguments, params string[] names) =>
        names.All(name => arguments[name] is not null) ? Ok() : Refused("invalid_arguments");

    private static JsonObject Members(LocalConversation here, JsonObject arguments)
    {
        var from = int.TryParse((string?)arguments["cursor"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var size = Math.Min(here.PageSize, int.Parse(arguments["limit"]!.ToString(), CultureInfo.InvariantCulture));
        var next =
            from + size < here.Members.Count ? (from + size).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return Ok(
            ("members", new JsonArray([.. here.Members.Skip(from).Take(size).Select(id => JsonValue.Create(id))])),
            ("response_metadata", new JsonObject { ["next_cursor"] = next })
        );
    }

    private JsonObject Open(string? user)
    {
        if (user is null || !users.ContainsKey(user))
        {
            return Refused("user_not_found");
        }

        var id = "D" + user[1..];
        conversations.TryAdd(id, new([user, LocalSlack.Bot]));
        return Ok(("channel", new JsonObject { ["id"] = id }));
    }

    private JsonObject Post(LocalConversation here, JsonObject arguments)
    {
        if (string.IsNullOrWhiteSpace((string?)arguments["text"]) && arguments["blocks"] is null)
        {
            return Refused("no_text");
        }

        var ts = string.Create(CultureInfo.InvariantCulture, $"1763800000.{++ticks:000000}");
        var message = (JsonObject)arguments.DeepClone();
        message["ts"] = ts;
        here.Messages.Add(message);
        return Ok(("channel", arguments["channel"]!.DeepClone()), ("ts", ts), ("message", message.DeepClone()));
    }

    private static JsonObject Ephemeral(LocalConversation here, JsonObject arguments) =>
        here.Members.Contains((string?)arguments["user"] ?? string.Empty)
            ? Ok(("message_ts", "1763800000.999999"))
            : Refused("user_not_in_channel");

    private static JsonObject Update(LocalConversation here, JsonObject arguments)
    {
        var at = here.Messages.FindIndex(message => (string?)message["ts"] == (string?)arguments["ts"]);
        if (at < 0)
        {
            return Refused("message_not_found");
        }

        here.Messages[at] = (JsonObject)arguments.DeepClone();
        return Ok(("ts", arguments["ts"]!.DeepClone()));
    }
}
