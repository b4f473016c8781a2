using Microsoft.Net.Http.Headers;
using RevBot.Bot.Channels.Web.Drawing;

namespace RevBot.Bot.Channels.Web.Page;

/// <summary>A page with little to say, in RevBot's colours; no script, nothing from elsewhere.</summary>
internal static class NotePage
{
    private static readonly string Style = PageFile.Theme + PageFile.Read("Web.Page.page.css");

    private static readonly string Policy =
        $"default-src 'none'; style-src {PageFile.Source(Style)}; {SecurityHeaders.NoFrames}; form-action 'self'";

    /// <summary>One sentence and one link. Side effect: writes the response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">How it answers.</param>
    /// <param name="sentence">What is said.</param>
    /// <param name="link">Where one goes on, and what the link says.</param>
    public static Task WriteAsync(
        HttpContext context,
        int status,
        string sentence,
        (string Address, string Text) link
    ) =>
        WriteAsync(
            context,
            status,
            main =>
                main.Element("h1", [], "RevBot")
                    .Element("p", [("dir", "auto"), ("role", "status")], sentence)
                    .Element("p", [], line => line.Element("a", [("href", link.Address)], link.Text))
        );

    /// <summary>What is written into its one region. Side effect: writes the response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">How it answers.</param>
    /// <param name="main">Writes what it says; a form may send to RevBot only.</param>
    public static Task WriteAsync(HttpContext context, int status, Action<Html> main)
    {
        var html = new Html();
        html.Element(
            "html",
            [("lang", "en")],
            page =>
            {
                page.Element(
                    "head",
                    [],
                    head =>
                        head.Open("meta", [("charset", "utf-8")])
                            .Open("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
                            .Open("meta", [("name", "color-scheme"), ("content", "light dark")])
                            .Element("title", [], "RevBot")
                            .Style(Style)
                );
                page.Element("body", [], body => body.Element("main", [], main));
            }
        );
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        return context.Response.WriteAsync("<!doctype html>" + html, context.RequestAborted);
    }
}
