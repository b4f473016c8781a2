using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>The fields of a form that Slack posted.</summary>
internal sealed class SlackForm
{
    private const int MostFields = 64;
    private readonly Dictionary<string, StringValues> fields;

    private SlackForm(Dictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>A field; null where it is missing or empty.</summary>
    public string? this[string name] =>
        fields.TryGetValue(name, out var values) && values is [{ Length: > 0 } only] ? only : null;

    /// <exception cref="JsonException">It is no such form; the same as for what should have been JSON.</exception>
    public static SlackForm Read(string body)
    {
        try
        {
            using var reader = new FormReader(body) { ValueCountLimit = MostFields };
            return new(reader.ReadForm());
        }
        catch (InvalidDataException problem)
        {
            throw new JsonException("It is no form of Slack's.", problem);
        }
    }
}
