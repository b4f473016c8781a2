using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Channels.Web.Page;

/// <summary>The files of RevBot's own pages, as they are built into the program, and what a content policy calls them.</summary>
internal static class PageFile
{
    private const string Channels = "RevBot.Bot.Channels.";

    /// <summary>The colours and charts that all pages share.</summary>
    public static string Theme => Read("Web.Page.theme.css");

    /// <summary>A file by its place under the channels, such as <c>Web.Page.page.css</c>; with line feeds.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(Channels + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>How a policy names a style sheet or script that stands in the page: its hash, in quotes.</summary>
    public static string Source(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
