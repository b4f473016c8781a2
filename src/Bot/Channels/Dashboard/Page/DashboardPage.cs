using System.Globalization;
using System.Text.RegularExpressions;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Channels.Web.Page;

namespace RevBot.Bot.Channels.Dashboard.Page;

/// <summary>
/// The page around the blocks: one file with its own style sheet and script, named in the policy by their hashes. It is
/// written in two halves, so that a browser paints before the first block is there.
/// </summary>
internal sealed partial class DashboardPage
{
    private const string Blocks = "{{blocks}}";
    private readonly string head;

    public DashboardPage()
    {
        var (style, script) = (
            PageFile.Theme + PageFile.Read("Dashboard.Page.dashboard.css"),
            PageFile.Read("Dashboard.Page.dashboard.js")
        );
        var page = PageFile
            .Read("Dashboard.Page.dashboard.html")
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        var blocks = page.IndexOf(Blocks, StringComparison.Ordinal);
        (head, Tail) = (page[..blocks], page[(blocks + Blocks.Length)..]);
        ContentPolicy =
            $"default-src 'none'; style-src {PageFile.Source(style)}; script-src {PageFile.Source(script)}; connect-src 'self'; {SecurityHeaders.NoFrames}; form-action 'self'";
    }

    /// <summary>What a browser may do with the page: also send its filter to the page itself.</summary>
    public string ContentPolicy { get; }

    /// <summary>What comes after the blocks.</summary>
    public string Tail { get; }

    /// <summary>What comes before the blocks.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="company">Whose data, and as of when.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="query">What is shown; null where the address cannot be used.</param>
    public string Head(DashboardViewer viewer, string company, string title, DashboardQuery? query)
    {
        var shown = query ?? new DashboardQuery();
        return Place()
            .Replace(
                head,
                place =>
                    place.Groups["name"].Value switch
                    {
                        "mode" => shown.IsWall ? "wall" : "desk",
                        "revision" => viewer.View.Revision.ToString(CultureInfo.InvariantCulture),
                        "title" => Escaped(title),
                        "company" => Escaped(company),
                        "name" => Escaped(viewer.View.Scope.Viewer.Name),
                        "wall" => Escaped((shown with { IsWall = true }).Address),
                        "filter" => FilterForm.Write(shown, viewer.View),
                        var other => throw new InvalidOperationException($"The dashboard has no {other}."),
                    }
            );
    }

    /// <summary>A sentence in the blocks' place.</summary>
    public static string Sentence(string sentence) =>
        new Html()
            .Element("p", [("class", "wrong full"), ("id", "sentence"), ("role", "alert"), ("dir", "auto")], sentence)
            .ToString();

    private static string Escaped(string text) => new Html().Text(text).ToString();

    [GeneratedRegex("{{(?<name>[a-z]+)}}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
