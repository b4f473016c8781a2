using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>
/// Reads an activity by the SDK's serialiser, after the bytes were checked: the serialiser alone takes comments, single
/// quotes, numbers for texts and 128 levels, and makes dates of texts that look like one.
/// </summary>
internal static class ActivityReader
{
    /// <summary>How deep an activity may be nested.</summary>
    public const int DeepestActivity = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DeepestActivity };

    // What else the SDK reads as text it may make from a number; these decide who is answered and where.
    private static readonly string[] Texts =
    [
        "type",
        "id",
        "name",
        "action",
        "text",
        "serviceUrl",
        "channelId",
        "localTimezone",
        "replyToId",
    ];

    /// <summary>Reads the bytes of a request.</summary>
    /// <param name="body">UTF-8.</param>
    /// <returns>
    /// The activity, with every part that is read later in its form and no null in its lists; null for bytes that are no
    /// activity. Its locale and delivery mode are not taken over: the SDK would set the thread's culture by the one and
    /// hold replies back by the other.
    /// </returns>
    public static Activity? Read(ArraySegment<byte> body)
    {
        try
        {
            using (var document = JsonDocument.Parse(body.AsMemory(), Strict))
            {
                if (!IsSound(document.RootElement))
                {
                    return null;
                }
            }

            return Deserialize(body) is { Type.Length: > 0 } activity && HasSoundParts(activity) ? activity : null;
        }
#pragma warning disable CA1031 // The SDK's converters throw whatever they stumble over: casts, nulls, repeated keys.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static bool IsSound(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.EnumerateObject()
            .Where(field => Texts.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            .All(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null);

    private static Activity? Deserialize(ArraySegment<byte> body)
    {
        using var text = new StreamReader(new MemoryStream(body.Array!, body.Offset, body.Count, writable: false));
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = DeepestActivity,
        };
        var activity = HttpHelper.BotMessageSerializer.Deserialize<Activity>(reader);
        if (activity is null)
        {
            return null;
        }

        (activity.Locale, activity.DeliveryMode) = (null, null);
        activity.Entities = WithoutNulls(activity.Entities);
        activity.MembersAdded = WithoutNulls(activity.MembersAdded);
        activity.ReactionsAdded = WithoutNulls(activity.ReactionsAdded);
        return activity;
    }

    // Both throw where the part is of another form.
    private static bool HasSoundParts(Activity activity)
    {
        _ = activity.GetMentions();
        return activity.ChannelData is null
            || (activity.ChannelData is JObject data && data.ToObject<TeamsChannelData>() is not null);
    }

    private static List<T>? WithoutNulls<T>(IList<T>? list)
        where T : class => list?.OfType<T>().ToList();
}
