using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// Query jobs of Bulk API 2.0: created, looked at until they are complete, and read page by page through a file, so
/// that memory holds a row at a time.
/// </summary>
/// <param name="client">Calls.</param>
/// <param name="account">Says how long to wait between two looks.</param>
/// <param name="time">The clock of waits.</param>
/// <param name="folder">Where a page lies while it is read.</param>
internal sealed class BulkQuery(SalesforceClient client, SalesforceAccount account, TimeProvider time, string folder)
{
    private const long LargestPage = 2L << 30;
    private const int LongestRecord = 4 << 20;
    private const string Resource = "jobs/query";
    private static readonly TimeSpan LongestJob = TimeSpan.FromHours(2);

    /// <summary>Creates a job that also reads deleted rows.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="SalesforceFault">Salesforce refuses: it does not take every object.</exception>
    public async Task<string> CreateAsync(string query, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["operation"] = "queryAll",
                ["query"] = query,
                ["contentType"] = "CSV",
                ["columnDelimiter"] = "COMMA",
                ["lineEnding"] = "LF",
            }
        );
        using var json = await client.PostAsync(client.Path(Resource), body, cancellation);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>Waits until a job is complete.</summary>
    /// <exception cref="SalesforceFault">It failed, or is not there any more.</exception>
    /// <exception cref="SyncException">It takes too long.</exception>
    public async Task WaitAsync(string job, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        for (var looks = 1; ; looks++)
        {
            using var json = await client.GetAsync(client.Path($"{Resource}/{job}"), cancellation);
            switch (json.RootElement.GetProperty("state").GetString())
            {
                case "JobComplete":
                    return;
                case "Failed" or "Aborted":
                    throw new SalesforceFault(
                        HttpStatusCode.OK,
                        "BulkJobFailed",
                        Words.Clean(
                            json.RootElement.TryGetProperty("errorMessage", out var said) ? said.GetString() : null
                        ) ?? "no reason given"
                    );
            }

            if (time.GetElapsedTime(started) > LongestJob)
            {
                throw new SyncException(
                    $"A bulk job of Salesforce is not complete after {LongestJob.TotalHours:0} hours; the next sync looks at it again."
                );
            }

            await Task.Delay(account.JobWait * Math.Min(looks, 10), time, cancellation);
        }
    }

    /// <summary>Reads a page of a complete job's results.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="locator">Which page; empty for the first.</param>
    /// <param name="query">Makes the rows.</param>
    /// <param name="put">Takes the rows, and where the next page is; keeps both or neither.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Where the next page is; null after the last one.</returns>
    public Task<string?> ReadAsync(
        string job,
        string locator,
        ObjectQuery query,
        Action<IEnumerable<LandedRow>, string?> put,
        CancellationToken cancellation
    )
    {
        var more = locator.Length == 0 ? "" : $"&locator={Uri.EscapeDataString(locator)}";
        var path = client.Path(
            string.Create(CultureInfo.InvariantCulture, $"{Resource}/{job}/results?maxRecords={account.BulkPage}{more}")
        );
        return client.SendAsync(
            HttpMethod.Get,
            path,
            null,
            async (response, inner) =>
            {
                var next = Header(response, "Sforce-Locator");
                next = next is null or "" or "null" ? null : next;
                if (next is not null && next == locator)
                {
                    throw new PassingFault("a bulk job's page names itself as the next one");
                }

                var expected = long.TryParse(
                    Header(response, "Sforce-NumberOfRecords"),
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : (long?)null;
                await KeptAsync(response, file => put(Rows(file, query, expected), next), inner);
                return next;
            },
            cancellation
        );
    }

    /// <summary>
    /// Keeps a response in a file while it is taken in. What the disk refuses is no fault of the way to Salesforce.
    /// </summary>
    private async Task KeptAsync(HttpResponseMessage response, Action<string> take, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, "page.csv");
        try
        {
            await using (
                var file = OnDisk(() => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0))
            )
            {
                // Without a buffer of its own the file has all that was written when it is closed.
                await Bounded.CopyAsync(
                    response,
                    (bytes, _) =>
                    {
                        OnDisk(() =>
                        {
                            file.Write(bytes.Span);
                            return 0;
                        });
                        return ValueTask.CompletedTask;
                    },
                    LargestPage,
                    cancellation
                );
            }

            take(path);
        }
        finally
        {
            OnDisk(() =>
            {
                File.Delete(path);
                return 0;
            });
        }
    }

    private T OnDisk<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw SyncException.CreateForFolder(folder, problem);
        }
    }

    /// <summary>
    /// The rows of a page. Each page begins with the names of the columns; one that does not has rows alone.
    /// </summary>
    private static IEnumerable<LandedRow> Rows(string file, ObjectQuery query, long? expected)
    {
        using var text = new StreamReader(file, Encoding.UTF8);
        var isDamaged = false;
        using var reader = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                HasHeader = false,
                MaxRecordSize = LongestRecord,
                OnMalformedRecord = _ => isDamaged = true,
            }
        );
        long count = 0;
        for (var isFirst = true; Read(reader, query); isFirst = false)
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (isFirst && cells.SequenceEqual(query.Columns, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (isDamaged || cells.Length != query.Columns.Count)
            {
                throw new PassingFault($"a page of {query.Name} has a row that is no row of its columns");
            }

            count++;
            yield return query.Row(cells);
        }

        if (expected is { } all && all != count)
        {
            throw new PassingFault($"a page of {query.Name} ended after {count} of {all} rows");
        }
    }

    private static bool Read(CsvReader reader, ObjectQuery query)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw new PassingFault($"a page of {query.Name} is no CSV", inner: problem);
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(',', values)
            : null;
}
