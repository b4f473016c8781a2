using System.Text.Json;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// An object, as Salesforce describes it to this user: fields that the user may not see are not there.
/// </summary>
internal sealed record DescribedObject
{
    // What is made up of other fields, and what is no text.
    private static readonly string[] Unreadable = ["address", "location", "base64", "complexvalue"];

    /// <summary>Its API name.</summary>
    public required string Name { get; init; }

    /// <summary>The first three characters of its ids; null where it has none of its own.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>Whether Salesforce keeps a log of its deletions.</summary>
    public required bool IsReplicateable { get; init; }

    /// <summary>The fields that can be read.</summary>
    public required IReadOnlyList<DescribedField> Fields { get; init; }

    /// <summary>Whether it has a field.</summary>
    public bool Has(string field) =>
        Fields.Any(found => string.Equals(found.Name, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a description.</summary>
    public static DescribedObject Read(JsonElement json) =>
        new()
        {
            Name = json.GetProperty("name").GetString()!,
            KeyPrefix = json.TryGetProperty("keyPrefix", out var prefix) ? prefix.GetString() : null,
            IsReplicateable = json.TryGetProperty("replicateable", out var replicateable) && replicateable.GetBoolean(),
            Fields =
            [
                .. json.GetProperty("fields")
                    .EnumerateArray()
                    .Select(Field)
                    .Where(field => !Unreadable.Contains(field.Type, StringComparer.OrdinalIgnoreCase)),
            ],
        };

    private static DescribedField Field(JsonElement json) =>
        new(
            json.GetProperty("name").GetString()!,
            json.GetProperty("type").GetString()!,
            json.TryGetProperty("relationshipName", out var relationship) ? relationship.GetString() : null,
            json.TryGetProperty("referenceTo", out var refersTo) && refersTo.ValueKind == JsonValueKind.Array
                ? [.. refersTo.EnumerateArray().Select(name => name.GetString()!)]
                : []
        );
}
