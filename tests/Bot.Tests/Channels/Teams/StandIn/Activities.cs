using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public const string Person = "29:lena";
    public const string ObjectId = "33333333-3333-4333-8333-333333333331";
    public const string Bot = "28:" + MicrosoftStandIn.AppId;
    public const string Chat = "a:chat-lena";
    public const string Room = "19:deal-room@thread.v2";
    public const string Team = "19:team@thread.tacv2";
    public const string Thread = "19:sales@thread.tacv2;messageid=1700000000000";

    public static JsonObject Message(MicrosoftStandIn microsoft, string text, string id = "1") =>
        With(microsoft, "message", id, activity => activity["text"] = text);

    public static JsonObject With(MicrosoftStandIn microsoft, string type, string id, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = microsoft.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = Person,
                ["name"] = "Lena Hoffmann",
                ["aadObjectId"] = ObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "RevBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = Chat,
                ["conversationType"] = "personal",
                ["tenantId"] = MicrosoftStandIn.TenantId,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = MicrosoftStandIn.TenantId } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = "Europe/Berlin" }),
        };
        more(activity);
        return activity;
    }

    public static JsonObject InRoom(JsonObject activity)
    {
        activity["conversation"] = new JsonObject
        {
            ["id"] = Room,
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
            ["tenantId"] = MicrosoftStandIn.TenantId,
        };
        return activity;
    }

    public static JsonObject InThread(JsonObject activity, string? channelType = "standard")
    {
        activity["conversation"] = new JsonObject
        {
            ["id"] = Thread,
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = MicrosoftStandIn.TenantId,
        };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = Team };
        activity["channelData"]!["channel"] = new JsonObject
        {
            ["id"] = "19:sales@thread.tacv2",
            ["type"] = channelType,
        };
        return activity;
    }

    public static JsonObject Mentioning(JsonObject activity)
    {
        activity["entities"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>RevBot</at>",
                    ["mentioned"] = new JsonObject { ["id"] = Bot },
                }
            );
        return activity;
    }

    public static JsonObject Press(MicrosoftStandIn microsoft, string deed, string value, string id = "p1") =>
        With(
            microsoft,
            "invoke",
            id,
            activity =>
            {
                activity["name"] = "adaptiveCard/action";
                activity["replyToId"] = "m-1";
                activity["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = "revbot",
                        ["data"] = new JsonObject
                        {
                            ["revbot"] = new JsonObject
                            {
                                ["deed"] = deed,
                                ["title"] = "Last quarter",
                                ["value"] = value,
                            },
                        },
                    },
                    ["trigger"] = "manual",
                };
            }
        );

    public static JsonObject Feedback(MicrosoftStandIn microsoft, string reaction, string feedback) =>
        With(
            microsoft,
            "invoke",
            "f1",
            activity =>
            {
                activity["name"] = "message/submitAction";
                activity["replyToId"] = "m-1";
                activity["value"] = new JsonObject
                {
                    ["actionName"] = "feedback",
                    ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback },
                };
            }
        );

    public static JsonObject Member(string id, string? objectId, string? email, string role = "user") =>
        new()
        {
            ["id"] = id,
            ["aadObjectId"] = objectId,
            ["email"] = email,
            ["userRole"] = role,
            ["tenantId"] = MicrosoftStandIn.TenantId,
        };
}
