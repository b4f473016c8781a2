using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

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
            JsonArray values => new JsonArray([.. values.Select(value => Formed(value, null, book))]),
            JsonValue value when name is not null && Periods.Contains(name, StringComparer.Ordinal) => Days(value, book),
            _ => node?.DeepClone(),
        };

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

            found.UnionWith(teams.SelectMany(team => team.Members).Where(seller => !book.People.Leads(seller)).Select(seller => seller.Id));
        }

        return [.. found.Select(id => JsonValue.Create(id))];
    }
}
