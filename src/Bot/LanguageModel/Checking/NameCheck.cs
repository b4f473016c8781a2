using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Puts the names of a proposed filter into the data's words by the same matching as the offline router, and takes none
/// that the person did not say: a name is found in what the person can see, or the call is not taken. A value that words
/// stand for which the grammar does not know is taken, and told.
/// </summary>
internal sealed class NameCheck(QuestionEvidence evidence, Paraphrase paraphrase)
{
    private const int LongestName = 200;
    private static readonly string[] PeopleFields = ["owners", "teams"];
    private static readonly string[] Own = ["me", "mine", "myself", "my team", "my", "we", "us", "our"];

    /// <summary>The filter with its names found.</summary>
    /// <exception cref="CallMistakeException">A name is unknown, was not said, or was said the other way round.</exception>
    public JsonObject ResolveNames(JsonObject filter, bool isExclude)
    {
        var found = new JsonObject();
        foreach (var (field, value) in filter)
        {
            switch (value)
            {
                case JsonObject exclude when field == "exclude" && !isExclude:
                    found["exclude"] = ResolveNames(exclude, isExclude: true);
                    break;
                case JsonArray conditions when field == "where":
                    AddConditions(found, conditions, isExclude ? evidence.Exclude : evidence.Filter);
                    break;
                case JsonArray names:
                    foreach (var name in names)
                    {
                        Add(found, field, Text(name), isExclude);
                    }

                    break;
                case JsonValue other:
                    found[field] = other.DeepClone();
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    /// <summary>A deal or a person outside a filter: what is behind a mask, or a name that was said.</summary>
    /// <exception cref="CallMistakeException">It was not said.</exception>
    public string RequireSaid(string name) =>
        evidence.Conversation.Unmask(name)
        ?? (
            name.Length <= LongestName && evidence.SaysName(name)
                ? name
                : throw CreateMistake(Mistake.NameNotSaid, name, "was not said by the person")
        );

    // Conditions are read by the grammar, whichever router chooses: those that it read are taken and no others.
    private static void AddConditions(JsonObject found, JsonArray conditions, JsonObject said)
    {
        var read = said["where"] as JsonArray ?? [];
        found["where"] = new JsonArray([
            .. conditions.Select(condition =>
                read.FirstOrDefault(one => JsonNode.DeepEquals(one, condition))?.DeepClone()
                ?? throw new CallMistakeException(
                    Mistake.ConditionNotSaid,
                    "A condition of where was not said in these words; leave it out."
                )
            ),
        ]);
    }

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? (string)value!
            : throw new CallMistakeException(Mistake.Schema, "Filter lists hold names as text.");

    private void Add(JsonObject found, string field, string name, bool isExclude)
    {
        if (evidence.Conversation.Unmask(name) is { } kept)
        {
            Add(found, field, kept);
            return;
        }

        // A person's own scope is read from the words, not from the model.
        if (Own.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var (place, value) in Resolved(field, name))
        {
            CheckSaid(place, value, name, isExclude);
            Add(found, place, value);
        }
    }

    private List<(string Field, string Value)> Resolved(string field, string name)
    {
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            throw new CallMistakeException(Mistake.UnknownName, "A name is too long or no name.");
        }

        var read = evidence.Read(name);
        if (read.Mentions.Any(mention => mention.IsOpen))
        {
            throw CreateMistake(
                Mistake.UnknownName,
                name,
                "could mean several things; write the name in full as the person does"
            );
        }

        var written = Values(FilterWriter.Write(read, evidence.Book));
        var isPerson = PeopleFields.Contains(field, StringComparer.Ordinal) && read.Mentions.Count > 0;
        if (isPerson || written.Any(value => value.Field == field))
        {
            return written;
        }

        return IsKnown(field, name) ? [(field, name)]
            : written.Count > 0 ? written
            : throw CreateMistake(Mistake.UnknownName, name, "is not known here");
    }

    private bool IsKnown(string field, string name)
    {
        try
        {
            var one = new JsonObject { [field] = new JsonArray(name) };
            DealSelection.Of(evidence.Book, one.Deserialize<DealFilter>(SkillJson.Options));
            return true;
        }
        catch (SkillInputException)
        {
            return false;
        }
        catch (JsonException)
        {
            throw new CallMistakeException(
                Mistake.Schema,
                "The filter has a list that does not exist; see its schema."
            );
        }
    }

    private void CheckSaid(string field, string value, string name, bool isExclude)
    {
        var (meant, other) = isExclude ? (evidence.Exclude, evidence.Filter) : (evidence.Filter, evidence.Exclude);
        if (Has(meant, field, value))
        {
            return;
        }

        if (Has(other, field, value))
        {
            throw CreateMistake(
                Mistake.Reversed,
                name,
                isExclude ? "is asked for, not left out" : "is to be left out: it belongs in exclude"
            );
        }

        if (!evidence.SaysName(name) && !evidence.SaysName(value) && (isExclude || !paraphrase.TryTake(field, value)))
        {
            throw CreateMistake(Mistake.NameNotSaid, name, "was not said by the person");
        }
    }

    private static bool Has(JsonObject filter, string field, string value) =>
        filter[field] is JsonArray values
        && values.Any(item => string.Equals((string?)item, value, StringComparison.OrdinalIgnoreCase));

    private static List<(string Field, string Value)> Values(JsonObject? filter) =>
        [
            .. (filter ?? [])
                .Where(field => field.Key != "where" && field.Value is JsonArray)
                .SelectMany(field => field.Value!.AsArray().Select(value => (field.Key, (string)value!))),
        ];

    private static void Add(JsonObject found, string field, string value)
    {
        if (found[field] is not JsonArray values)
        {
            found[field] = values = [];
        }

        if (!Has(found, field, value))
        {
            values.Add(value);
        }
    }

    private static CallMistakeException CreateMistake(Mistake mistake, string name, string why) =>
        new(mistake, $"\"{Quote.Shorten(name)}\" {why}.");
}
