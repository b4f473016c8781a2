using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// What a conversation carries, as a language model may see it: functions, periods and the like as they are, and a mask in
/// the place of every name. The model hands a mask back, and RevBot puts the name in again; no name of the CRM goes out
/// that the person has not just written.
/// </summary>
internal sealed class MaskedConversation
{
    private const int MostListed = 20;
    private const string KeptMask = "kept_";
    private const string ListedMask = "listed_";

    // Values that are words of RevBot's own or of the calendar; whatever else a talk carries is taken for a name.
    private static readonly string[] Open =
    [
        "period",
        "compareTo",
        "since",
        "until",
        "dateField",
        "groupBy",
        "orderBy",
        "flags",
        "measures",
        "metrics",
        "kind",
    ];

    private readonly Dictionary<string, string> masked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> said = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<decimal> numbers = [];

    private MaskedConversation(ConversationState talk)
    {
        Shown = [.. talk.Last.Select(Call)];
        foreach (var id in talk.ListedDeals.Take(MostListed))
        {
            masked[ListedMask + (++Listed).ToString(CultureInfo.InvariantCulture)] = id;
        }
    }

    /// <summary>The calls of the last answer, names masked.</summary>
    public JsonArray Shown { get; }

    /// <summary>How many deals the last answer listed.</summary>
    public int Listed { get; }

    /// <summary>Whether there is anything to show.</summary>
    public bool IsEmpty => Shown.Count == 0;

    public static MaskedConversation Create(ConversationState talk) => new(talk);

    /// <summary>The name behind a mask; null where it is none.</summary>
    public string? Unmask(string mask) => masked.GetValueOrDefault(mask.Trim());

    /// <summary>Whether the talk carries a value that is no name.</summary>
    public bool Has(string value) => said.Contains(value);

    /// <summary>Whether the talk carries a number.</summary>
    public bool Has(decimal number) => numbers.Contains(number);

    private JsonNode Call(FunctionCall call)
    {
        var arguments = JsonNode.Parse(call.Arguments.GetRawText()) as JsonObject ?? [];
        Mask(arguments);
        return new JsonObject { ["function"] = call.Function, ["arguments"] = arguments };
    }

    private void Mask(JsonObject values)
    {
        foreach (var (name, value) in values.ToArray())
        {
            values[name] = Masked(value?.DeepClone(), Open.Contains(name, StringComparer.Ordinal));
        }
    }

    private JsonNode? Masked(JsonNode? value, bool isOpen)
    {
        switch (value)
        {
            case JsonObject inner:
                Mask(inner);
                return inner;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Masked(item?.DeepClone(), isOpen))]);
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return isOpen ? Remember(text) : Mask((string)text!);
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number:
                numbers.Add(number.Deserialize<decimal>(SkillJson.Options));
                return number;
            default:
                return value;
        }
    }

    private JsonValue Remember(JsonValue text)
    {
        said.Add((string)text!);
        return text;
    }

    private JsonNode Mask(string name)
    {
        var known = masked.FirstOrDefault(pair => string.Equals(pair.Value, name, StringComparison.Ordinal)).Key;
        var mask = known ?? KeptMask + (masked.Count + 1).ToString(CultureInfo.InvariantCulture);
        masked[mask] = name;
        return mask;
    }
}
