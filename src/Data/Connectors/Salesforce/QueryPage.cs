using System.Text.Json;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>A page of a query by REST.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows the query has in all.</param>
/// <param name="Next">The path of the next page; null for the last one.</param>
internal sealed record QueryPage(IReadOnlyList<LandedRow> Rows, long Total, string? Next)
{
    private const long Largest = 64L << 20;

    /// <summary>Reads a response.</summary>
    /// <exception cref="PassingFault">It is not what it should be.</exception>
    public static async Task<QueryPage> ReadAsync(
        HttpResponseMessage response,
        ObjectQuery query,
        CancellationToken cancellation
    )
    {
        using var json = JsonDocument.Parse(await Bounded.ReadAsync(response, Largest, cancellation));
        try
        {
            var root = json.RootElement;
            var isDone = root.GetProperty("done").GetBoolean();
            return new(
                [.. root.GetProperty("records").EnumerateArray().Select(record => Row(record, query))],
                root.GetProperty("totalSize").GetInt64(),
                isDone ? null : root.GetProperty("nextRecordsUrl").GetString()
            );
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PassingFault($"a page of {query.Name} is not of the documented shape", inner: problem);
        }
    }

    private static LandedRow Row(JsonElement record, ObjectQuery query) =>
        query.Row([.. query.Columns.Select(column => record.TryGetProperty(column, out var value) ? Text(value) : "")]);

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "",
        };
}
