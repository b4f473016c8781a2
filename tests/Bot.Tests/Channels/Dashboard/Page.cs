using System.Net;
using System.Text.RegularExpressions;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>A dashboard as a browser gets it, without a browser.</summary>
internal sealed partial class Page
{
    private Page(HttpStatusCode status, string html) => (Status, Html) = (status, html);

    public HttpStatusCode Status { get; }

    public string Html { get; }

    /// <summary>What a reader sees of it: no drawings, no markup, blanks as one.</summary>
    public string Text => Read(Html);

    /// <summary>The names of its blocks, in order.</summary>
    public IReadOnlyList<string> Blocks => [.. Block().Matches(Html).Select(block => block.Groups["name"].Value)];

    /// <summary>The figures that name their fact: function and fact, and what is shown.</summary>
    public IReadOnlyDictionary<string, string> Figures =>
        Figure()
            .Matches(Html)
            .GroupBy(figure => figure.Groups["fact"].Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Read(same.First().Groups["shown"].Value), StringComparer.Ordinal);

    /// <summary>Signs in and opens the dashboard.</summary>
    public static async Task<Page> OpenAsync(RunningServer server, string email, string query = "")
    {
        await PageClient.EnterAsync(server, email);
        return await GetAsync(server, query);
    }

    /// <summary>Opens it as whoever is signed in.</summary>
    public static async Task<Page> GetAsync(RunningServer server, string query = "")
    {
        using var response = await server.GetAsync("/dashboard" + query);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What a reader sees of one block.</summary>
    public string TextOf(string block)
    {
        var start = Html.IndexOf($"id=\"block-{block}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no block {block}.");
        return Read(Html[start..Html.IndexOf("</section>", start, StringComparison.Ordinal)]);
    }

    private static string Read(string html) =>
        WebUtility.HtmlDecode(Blanks().Replace(Markup().Replace(html, " "), " ")).Trim();

    [GeneratedRegex(
        "(?s)<(?<tag>style|script|svg).*?</\\k<tag>>|<[^>]*>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Markup();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("id=\"block-(?<name>[a-z]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(
        "data-fact=\"(?<fact>[^\"]+)\">(?<shown>.*?)</dd>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Figure();
}
