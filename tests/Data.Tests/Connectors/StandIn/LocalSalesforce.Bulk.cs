using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>Its query jobs of Bulk API 2.0.</summary>
internal sealed partial class LocalSalesforce
{
    private async Task CreateJobAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var soql = body.RootElement.GetProperty("query").GetString()!;
        var (rows, columns, name) = Run(soql);
        if (
            rows is null
            || !Objects[name].IsBulk
            || body.RootElement.GetProperty("operation").GetString() != "queryAll"
        )
        {
            await WriteErrorAsync(context, 400, "API_ERROR", $"Entity '{name}' is not supported by the Bulk API.");
            return;
        }

        var id = $"750{Interlocked.Increment(ref numbers):000000000000}";
        lock (gate)
        {
            jobs[id] = new(rows, columns, name);
        }

        await WriteAsync(context, Describe(id, "UploadComplete"));
    }

    private Task LookAtJobAsync(HttpContext context, string id) =>
        jobs.TryGetValue(id, out var job)
            ? WriteAsync(context, Describe(id, job.Looks++ == 0 ? "InProgress" : "JobComplete"))
            : WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist");

    private static object Describe(string id, string state) =>
        new
        {
            id,
            operation = "queryAll",
            state,
            concurrencyMode = "Parallel",
            contentType = "CSV",
            apiVersion = 62.0,
            lineEnding = "LF",
            columnDelimiter = "COMMA",
        };

    private async Task ResultsAsync(HttpContext context, string id)
    {
        if (!jobs.TryGetValue(id, out var job))
        {
            await WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist");
            return;
        }

        var most = int.Parse(context.Request.Query["maxRecords"].ToString(), CultureInfo.InvariantCulture);
        var locator = context.Request.Query["locator"].ToString();
        var start =
            locator.Length == 0
                ? 0
                : int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(locator)), CultureInfo.InvariantCulture);
        var count = Math.Min(most, job.Rows.Count - start);
        var next =
            start + count < job.Rows.Count
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes((start + count).ToString(CultureInfo.InvariantCulture)))
                : "null";
        context.Response.ContentType = "text/csv";
        context.Response.Headers["Sforce-Locator"] = next;
        context.Response.Headers["Sforce-NumberOfRecords"] = count.ToString(CultureInfo.InvariantCulture);
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(false));
        await writer.WriteAsync(string.Join(',', job.Columns.Select(column => $"\"{column}\"")) + "\n");
        for (var place = start; place < start + count; place++)
        {
            await writer.WriteAsync(
                string.Join(',', job.Columns.Select(column => Csv(job.Rows[place].GetValueOrDefault(column)))) + "\n"
            );
        }
    }

    private static string Csv(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "\"true\"" : "\"false\"",
            string text when text.EndsWith("+0000", StringComparison.Ordinal) => $"\"{text[..^5]}Z\"",
            // As bulk jobs write numbers.
            decimal number => $"\"{number.ToString("0.0#####", CultureInfo.InvariantCulture)}\"",
            _ =>
                $"\"{Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };

    private sealed class Job(List<Dictionary<string, object?>> rows, IReadOnlyList<string> columns, string name)
    {
        public List<Dictionary<string, object?>> Rows => rows;

        public IReadOnlyList<string> Columns => columns;

        public string Name => name;

        public int Looks { get; set; }
    }
}
