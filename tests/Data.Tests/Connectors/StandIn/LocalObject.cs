namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>An object of the stand-in: its fields and rows. A row maps a field to text, number or flag; null is empty.</summary>
internal sealed class LocalObject(string name, string keyPrefix, params string[] fields)
{
    public string Name => name;

    public string KeyPrefix => keyPrefix;

    /// <summary>name:type, with /relationship>A|B after the type of what refers to others.</summary>
    public List<string> Fields { get; } = ["Id:id", .. fields];

    /// <summary>Whether this user may change rows.</summary>
    public bool IsUpdateable { get; set; } = true;

    public bool IsReplicateable { get; init; } = true;

    /// <summary>Whether Bulk API 2.0 takes it.</summary>
    public bool IsBulk { get; init; } = true;

    public List<Dictionary<string, object?>> Rows { get; set; } = [];

    /// <summary>From when on the log of deletions tells them; null for as long as such a log tells anything.</summary>
    public DateTimeOffset? LogFrom { get; set; }

    /// <summary>The log of deletions: id and time.</summary>
    public List<(string Id, DateTimeOffset At)> Deletions { get; } = [];

    public IEnumerable<string> FieldNames => Fields.Select(described => described.Split(':')[0]);

    public bool Has(string field) => FieldNames.Contains(field, StringComparer.Ordinal);

    public object Describe() =>
        new
        {
            name,
            keyPrefix,
            queryable = true,
            updateable = IsUpdateable,
            replicateable = IsReplicateable,
            fields = Fields.Select(Field).ToArray(),
        };

    private static object Field(string described)
    {
        var (name, rest) = (described.Split(':')[0], described.Split(':')[1]);
        var parts = rest.Split('/', '>', '|');
        return new
        {
            name,
            type = parts[0],
            relationshipName = parts.Length > 1 ? parts[1] : null,
            referenceTo = parts.Skip(2).ToArray(),
        };
    }
}
