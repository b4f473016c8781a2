using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>The arguments of a proposed call with their names found, all names and numbers in them said by the person.</summary>
internal sealed class SaidArguments(QuestionEvidence evidence, Paraphrase paraphrase)
{
    private static readonly string[] NamedThings = ["deal", "deals", "owner", "team"];

    private readonly NameCheck names = new(evidence, paraphrase);

    /// <summary>The arguments in the data's words; what is null is left out.</summary>
    /// <exception cref="CallMistakeException">A name or a number was not said.</exception>
    public JsonObject Find(JsonObject values)
    {
        var found = new JsonObject();
        foreach (var (name, value) in values.Where(pair => pair.Value is not null))
        {
            found[name] =
                name is "filter" or "exclude" && value is JsonObject filter
                    ? CheckNumbers(names.ResolveNames(filter, isExclude: name == "exclude"))
                    : Find(name, value!);
        }

        return found;
    }

    private JsonNode Find(string name, JsonNode value)
    {
        switch (value)
        {
            case JsonObject inner:
                return Find(inner);
            case JsonArray list:
                return new JsonArray([.. list.OfType<JsonNode>().Select(item => Find(name, item))]);
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return NamedThings.Contains(name, StringComparer.Ordinal)
                    ? names.RequireSaid((string)text!)
                    : text.DeepClone();
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number:
                return CheckNumber(name, number);
            default:
                return value.DeepClone();
        }
    }

    private JsonObject CheckNumbers(JsonObject filter)
    {
        foreach (var (name, value) in filter)
        {
            if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
            {
                CheckNumber(name, number);
            }
        }

        return filter;
    }

    private JsonNode CheckNumber(string name, JsonValue number) =>
        decimal.TryParse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && evidence.SaysNumber(value)
            ? number.DeepClone()
            : throw new CallMistakeException(
                Mistake.NumberNotSaid,
                $"The number of {Quote.Shorten(name)} was not said by the person; leave it out."
            );
}
