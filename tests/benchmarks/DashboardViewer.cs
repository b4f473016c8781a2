using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace RevBot.Benchmarks;

/// <summary>Somebody who looks at a dashboard of a running bot, as a browser does.</summary>
internal sealed partial class DashboardViewer
{
    private readonly HttpClient client;
    private readonly TaskCompletionSource watching = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DashboardViewer(HttpClient client) => this.client = client;

    /// <summary>Ends once the news are heard.</summary>
    public Task IsWatching => watching.Task;

    /// <summary>Signs in by a key.</summary>
    public static async Task<DashboardViewer> EnterAsync(Uri address, string key)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/web/enter", UriKind.Relative))
        {
            Content = JsonContent.Create(new { key }),
        };
        request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-RevBot-Token", Token().Match(page).Groups["token"].Value);
        using var response = await client.SendAsync(request);
        if (response.StatusCode == System.Net.HttpStatusCode.TooManyRequests)
        {
            // Nobody signs fifty people in from one machine in a second.
            await Task.Delay(TimeSpan.FromSeconds(1));
            client.Dispose();
            return await EnterAsync(address, key);
        }

        response.EnsureSuccessStatusCode();
        return new(client);
    }

    /// <summary>Loads the page once.</summary>
    public async Task<Loading> LoadAsync(bool isUpdate = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/dashboard", UriKind.Relative));
        if (isUpdate)
        {
            request.Headers.Add("X-RevBot-Update", "1");
        }

        var started = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[16 * 1024];
        _ = await body.ReadAsync(buffer);
        var first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        while (await body.ReadAsync(buffer) > 0)
        {
            // Until it is whole.
        }

        return new(first, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Waits for the news of another book and loads the page as an open page does.</summary>
    public async Task<Loading> WatchAsync()
    {
        await using var news = await client.GetStreamAsync(new Uri("/dashboard/events", UriKind.Relative));
        using var reader = new StreamReader(news);
        var books = 0;
        while (books < 2 && await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                books++;
                watching.TrySetResult();
            }
        }

        return await LoadAsync(isUpdate: true);
    }

    [GeneratedRegex("data-token=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
