using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>Its queries with their pages, counts and the log of deletions.</summary>
internal sealed partial class LocalSalesforce
{
    private Task DeletedAsync(HttpContext context, LocalObject found)
    {
        var (from, to) = (
            Moment(context.Request.Query["start"].ToString()),
            Moment(context.Request.Query["end"].ToString())
        );
        var (earliest, covered) = (found.LogFrom ?? Now.AddDays(-15), Now - LogLag < to ? Now - LogLag : to);
        if (to - from < TimeSpan.FromMinutes(1) || from < earliest)
        {
            return WriteErrorAsync(
                context,
                400,
                "INVALID_REPLICATION_DATE",
                "startDate must be before endDate and after the earliest date available"
            );
        }

        var deleted = found.Deletions.Where(row => row.At >= from && row.At <= covered).ToList();
        return deleted.Count > MostInLog
            ? WriteErrorAsync(context, 400, "EXCEEDED_ID_LIMIT", "more ids than an answer holds")
            : WriteAsync(
                context,
                new
                {
                    deletedRecords = deleted
                        .Select(row => new { deletedDate = Written(row.At), id = row.Id })
                        .ToArray(),
                    earliestDateAvailable = Written(earliest),
                    latestDateCovered = Written(covered),
                }
            );
    }

    private async Task QueryAsync(HttpContext context, string soql)
    {
        var (rows, columns, name) = Run(soql);
        if (rows is null)
        {
            await WriteErrorAsync(context, 400, "INVALID_FIELD", $"No such column '{columns[0]}' on entity '{name}'.");
            return;
        }

        var id = $"01g{Interlocked.Increment(ref numbers):000000000000}";
        lock (gate)
        {
            queries[id] = rows;
        }

        await PageAsync(context, id, 0, columns, name);
    }

    private Task CountAsync(HttpContext context, string soql)
    {
        const string Count = "SELECT COUNT() FROM ";
        Require(soql.StartsWith(Count, StringComparison.Ordinal), soql);
        var rows = Objects[soql[Count.Length..]].Rows.Count(row => row.GetValueOrDefault("IsDeleted") is not true);
        return WriteAsync(
            context,
            new
            {
                totalSize = rows,
                done = true,
                records = Array.Empty<object>(),
            }
        );
    }

    private async Task MoreAsync(HttpContext context, string place)
    {
        var (id, start) = (place.Split('-')[0], int.Parse(place.Split('-')[1], CultureInfo.InvariantCulture));
        if (!queries.TryGetValue(id, out var rows))
        {
            await WriteErrorAsync(context, 400, "INVALID_QUERY_LOCATOR", "invalid query locator");
            return;
        }

        var isAgain = place.EndsWith("-again", StringComparison.Ordinal);
        await PageAsync(context, id, start, [.. rows[0].Keys], "Any", isAgain);
    }

    private Task PageAsync(
        HttpContext context,
        string id,
        int start,
        IReadOnlyList<string> columns,
        string name,
        bool isAgain = false
    )
    {
        var rows = queries[id];
        var page = rows.Skip(start).Take(PageSize).ToList();
        var next = start + page.Count;
        var answer = new Dictionary<string, object?>
        {
            ["totalSize"] = rows.Count,
            ["done"] = next >= rows.Count,
            ["records"] = page.Select(row =>
                columns
                    .ToDictionary(column => column, column => row.GetValueOrDefault(column))
                    .Prepend(
                        new(
                            "attributes",
                            new { type = name, url = $"/services/data/v{Version}/sobjects/{name}/{row["Id"]}" }
                        )
                    )
                    .ToDictionary()
            ),
        };
        if (next < rows.Count)
        {
            var place = RepeatsPages && !isAgain ? $"{start}-again" : $"{next}";
            answer["nextRecordsUrl"] = $"/services/data/v{Version}/query/{id}-{place}";
        }

        return WriteAsync(context, answer);
    }

    /// <summary>The rows of a query, with its columns alone; no rows and the unknown column where there is one.</summary>
    private (List<Dictionary<string, object?>>? Rows, IReadOnlyList<string> Columns, string Name) Run(string soql)
    {
        var parts = Soql().Match(soql);
        Require(parts.Success, soql);
        var found = Objects[parts.Groups["object"].Value];
        var columns = parts.Groups["columns"].Value.Split(", ");
        if (columns.FirstOrDefault(column => !found.Has(column)) is { } unknown)
        {
            return (null, [unknown], found.Name);
        }

        return (
            [
                .. found
                    .Rows.Where(Filter(parts.Groups["where"].Value, found))
                    .Select(row => columns.ToDictionary(column => column, row.GetValueOrDefault)),
            ],
            columns,
            found.Name
        );
    }

    private Func<Dictionary<string, object?>, bool> Filter(string where, LocalObject found)
    {
        if (where.Length == 0)
        {
            return _ => true;
        }

        if (where.StartsWith("Id IN ", StringComparison.Ordinal))
        {
            return row => where.Contains($"'{row["Id"]}'", StringComparison.Ordinal);
        }

        if (where.Split('.') is [var relationship, var rest] && rest.StartsWith("Type = ", StringComparison.Ordinal))
        {
            var prefix = Objects[rest.Split('\'')[1]].KeyPrefix;
            var field = found
                .Fields.Single(name => name.Contains($"/{relationship}>", StringComparison.Ordinal))
                .Split(':')[0];
            return row => row[field] is string id && id.StartsWith(prefix, StringComparison.Ordinal);
        }

        var (name, from) = (where.Split(" >= ")[0], Moment(where.Split(" >= ")[1]));
        Require(found.Has(name), where);
        return row => Moment((string)row[name]!) >= from;
    }

    [GeneratedRegex(@"^SELECT (?<columns>.+?) FROM (?<object>\w+)( WHERE (?<where>.+))?$")]
    private static partial Regex Soql();
}
