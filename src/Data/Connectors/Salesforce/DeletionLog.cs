using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>What Salesforce's log of deletions says of one object.</summary>
/// <param name="At">When each row was deleted, the last time counts, by id.</param>
/// <param name="Earliest">How far the log goes back; null where it does not say.</param>
/// <param name="Covered">Up to when it is complete; null where it does not say.</param>
internal sealed record DeletionLog(IReadOnlyDictionary<string, Instant> At, Instant? Earliest, Instant? Covered)
{
    /// <summary>Salesforce wants more than a minute between the two ends.</summary>
    public static Duration Shortest { get; } = Duration.FromMinutes(2);

    /// <summary>
    /// Whether the log does not go back as far as was asked, or has more rows than fit into an answer: what is asked
    /// for next time, from a later moment on, it may tell.
    /// </summary>
    public static bool IsOutOfReach(SalesforceFault problem) =>
        problem.Code is "INVALID_REPLICATION_DATE" or "EXCEEDED_ID_LIMIT";

    /// <summary>
    /// Asks for what was deleted between two moments, of which the first is at least <see cref="Shortest"/> before the
    /// other.
    /// </summary>
    /// <exception cref="SalesforceFault">
    /// Salesforce refuses: see <see cref="IsOutOfReach"/>; or this user may not read the log at all.
    /// </exception>
    public static async Task<DeletionLog> ReadAsync(
        SalesforceClient client,
        string name,
        Instant from,
        Instant to,
        CancellationToken cancellation
    )
    {
        var path = client.Path($"sobjects/{name}/deleted/?start={Literal(from)}&end={Literal(to)}");
        using var json = await client.GetAsync(path, cancellation);
        var at = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var record in json.RootElement.GetProperty("deletedRecords").EnumerateArray())
        {
            var id = record.GetProperty("id").GetString()!;
            if (id.All(char.IsAsciiLetterOrDigit))
            {
                var when = Moment(record, "deletedDate") ?? to;
                at[id] = at.TryGetValue(id, out var other) ? Instant.Max(other, when) : when;
            }
        }

        return new(
            at,
            Moment(json.RootElement, "earliestDateAvailable"),
            Moment(json.RootElement, "latestDateCovered")
        );
    }

    private static string Literal(Instant moment) =>
        Uri.EscapeDataString(ObjectQuery.Literal(moment).Replace("Z", "+00:00", StringComparison.Ordinal));

    private static Instant? Moment(JsonElement json, string name) =>
        json.TryGetProperty(name, out var found)
        && found.ValueKind == JsonValueKind.String
        && InstantPattern.ExtendedIso.Parse(ObjectQuery.InUtc(found.GetString()!)) is { Success: true } parsed
            ? parsed.Value
            : null;
}
