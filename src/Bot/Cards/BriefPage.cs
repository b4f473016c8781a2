using System.Net;
using System.Text;
using RevBot.Bot.Answering;

namespace RevBot.Bot.Cards;

/// <summary>
/// A brief as a page of its own that mail clients read too: no script, no picture, no file beside it; one narrow column,
/// the styles on the elements, and other colours in a style block for readers with a dark screen.
/// </summary>
public static class BriefPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{title}</title>
        <style>
        @media (prefers-color-scheme: dark) {
          .page, .sheet { background: #16181d !important; }
          .text { color: #e6e8ec !important; }
          .head { color: #9db8ff !important; }
          .small { color: #a3a9b5 !important; }
        }
        </style>
        </head>
        <body class="page" style="margin:0;padding:0;background:#f4f5f7">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:16px">
        <table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#ffffff"><tr><td style="padding:24px;font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5">

        """;

    private const string Foot = """
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>

        """;

    /// <summary>The page of an answered brief.</summary>
    /// <param name="envelope">The brief.</param>
    /// <param name="footer">A line under everything; null for none.</param>
    public static string Render(AnswerEnvelope envelope, string? footer = null)
    {
        var said = envelope.Content;
        var title = char.ToUpperInvariant(envelope.Question[0]) + envelope.Question[1..];
        var page = new StringBuilder(Head.Replace("{title}", Safe(title), StringComparison.Ordinal));
        page.Append("<h1 class=\"text\" style=\"margin:0 0 16px;font-size:20px;color:#1c2430\">")
            .Append(Safe(title))
            .Append("</h1>\n");
        foreach (var section in (said?.Body ?? envelope.Answer.Text).Split("\n\n"))
        {
            AddSection(page, section.Split('\n'));
        }

        AddSmall(page, said?.Trust ?? string.Empty);
        if (footer is not null)
        {
            AddSmall(page, footer);
        }

        return page.Append(Foot).ToString();
    }

    private static void AddSmall(StringBuilder page, string text) =>
        page.Append("<p class=\"small\" style=\"margin:20px 0 0;font-size:12px;color:#5b6472\">")
            .Append(Safe(text))
            .Append("</p>\n");

    private static void AddSection(StringBuilder page, string[] lines)
    {
        page.Append("<h2 class=\"head\" style=\"margin:18px 0 4px;font-size:15px;color:#1f4fbf\">")
            .Append(Safe(lines[0]))
            .Append("</h2>\n");
        var listing = false;
        foreach (var line in lines[1..])
        {
            var item = line.StartsWith("- ", StringComparison.Ordinal);
            page.Append(
                item == listing ? string.Empty
                : item ? "<ul style=\"margin:0;padding-left:20px\">\n"
                : "</ul>\n"
            );
            listing = item;
            page.Append(item ? "<li class=\"text\" style=\"" : "<p class=\"text\" style=\"")
                .Append("margin:0 0 4px;color:#1c2430\">")
                .Append(Safe(item ? line[2..] : line))
                .Append(item ? "</li>\n" : "</p>\n");
        }

        page.Append(listing ? "</ul>\n" : string.Empty);
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
