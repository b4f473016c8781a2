using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Geography;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>
/// Puts arguments into one form before they are compared, because the contract lets one thing be written in several ways: a
/// period by its name or its days, a team by its name, its manager, or the teams below.
/// </summary>
internal static class ArgumentForm
{
    private static readonly string[] Periods = ["period", "compareTo"];

    /// <summary>The arguments with periods as days and teams as their sellers.</summary>
    public static JsonElement Of(JsonElement arguments, ScopedBook book) =>
        JsonSerializer.SerializeToElement(Formed(JsonNode.Parse(arguments.GetRawText()), null, book));

    private static JsonNode? Formed(JsonNode? node, string? name, ScopedBook book) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields.Select(field => KeyValuePair.Create(field.Key, Formed(field.Value, field.Key, book)))
            ),
            JsonArray names when name == "teams" && Sellers(names, book) is { Count: > 0 } sellers => sellers,
            JsonArray countries when name == "countries" => new JsonArray([.. countries.Select(CountryOf)]),
            JsonArray deals when name == "deals" => new JsonArray([.. deals.Select(deal => DealOf(deal, book))]),
            JsonValue deal when name == "deal" => DealOf(deal, book),
            JsonArray values => new JsonArray([.. values.Select(value => Formed(value, null, book))]),
            JsonValue value when name is not null && Periods.Contains(name, StringComparer.Ordinal) => Days(
                value,
                book
            ),
            { } other => other.DeepClone(),
            null => null,
        };

    private static JsonNode? CountryOf(JsonNode? named) =>
        named is JsonValue value && value.TryGetValue<string>(out var text)
            ? JsonValue.Create(Countries.NameOf(text.ToUpperInvariant().Length == 2 ? text.ToUpperInvariant() : text))
            : named?.DeepClone();

    // A deal by its id, its name, or the account where one open deal fits.
    private static JsonNode? DealOf(JsonNode? named, ScopedBook book) =>
        named is JsonValue value && value.TryGetValue<string>(out var text) && FindDeal(text, book) is { } id
            ? JsonValue.Create(id)
            : named?.DeepClone();

    private static string? FindDeal(string text, ScopedBook book)
    {
        if (book.Find(text) is { } byId)
        {
            return byId.Id;
        }

        foreach (var deal in book.Deals)
        {
            if (
                string.Equals(deal.Name, text, StringComparison.OrdinalIgnoreCase)
                || deal.Name.EndsWith(" " + text, StringComparison.OrdinalIgnoreCase)
            )
            {
                return deal.Id;
            }
        }

        return null;
    }

    /// <summary>Whether everything that arguments name is in the person's book: what is not, is told as unknown.</summary>
    public static bool IsVisible(JsonElement? arguments, ScopedBook book) =>
        arguments is not { } given
        || NamesIn(JsonNode.Parse(given.GetRawText()), null).All(name => IsVisible(name.Field, name.Value, book));

    private static IEnumerable<(string Field, string Value)> NamesIn(JsonNode? node, string? name) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => NamesIn(field.Value, field.Key)),
            JsonArray values => values.SelectMany(value => NamesIn(value, name)),
            JsonValue value
                when name is "accounts" or "owners" or "deal" or "deals" && value.TryGetValue<string>(out var text) =>
            [
                (name, text),
            ],
            _ => [],
        };

    private static bool IsVisible(string field, string name, ScopedBook book)
    {
        bool Holds(IReadOnlyList<string> known) => known.Contains(name, StringComparer.OrdinalIgnoreCase);
        return field switch
        {
            "owners" => Holds(book.Vocabulary.Owners),
            "accounts" => Holds(book.Vocabulary.Accounts),
            _ => Holds(book.Vocabulary.Accounts) || FindDeal(name, book) is not null,
        };
    }

    private static JsonNode? Days(JsonValue value, ScopedBook book) =>
        value.TryGetValue<string>(out var id) && PeriodParser.Parse(id, book.Company.Calendar) is { } period
            ? JsonValue.Create($"{Dates.Iso(period.Start)}..{Dates.Iso(period.End)}")
            : value.DeepClone();

    // Null where a name is no team: then it is compared as written.
    private static JsonArray? Sellers(JsonArray names, ScopedBook book)
    {
        var found = new SortedSet<int>();
        foreach (var name in names.Select(node => (string?)node))
        {
            var teams = book
                .People.Teams.Where(team =>
                    string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(team.Leader.Name, name, StringComparison.OrdinalIgnoreCase)
                )
                .ToArray();
            if (teams.Length == 0)
            {
                return null;
            }

            found.UnionWith(
                teams
                    .SelectMany(team => team.Members)
                    .Where(seller => !book.People.Leads(seller))
                    .Select(seller => seller.Id)
            );
        }

        return [.. found.Select(id => JsonValue.Create(id))];
    }
}
