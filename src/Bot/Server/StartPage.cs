using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Configuration;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Server;

/// <summary>
/// The page at <c>/</c>: what this is, whose data it runs on and as of which day, how to go on. Anybody may read it, so it
/// says nothing else of the data.
/// </summary>
internal sealed class StartPage
{
    private const string Company = "{{company}}";
    private const string Day = "{{day}}";
    private const string Loading = "the company's data (still being loaded)";
    private readonly string page = Resource();

    /// <summary>What a browser may do with the page: draw it with its own style sheet, nothing else.</summary>
    public string ContentPolicy => $"default-src 'none'; style-src '{StyleHash()}'; {SecurityHeaders.NoFraming}";

    /// <summary>The page for what is loaded now.</summary>
    public string Render(BookHost books, BotClock clock, CancellationToken cancellation)
    {
        if (!books.IsLoaded)
        {
            return Fill(Loading, null);
        }

        var company = books.Current(cancellation).Company;
        return Fill(company.Name, company.DayOf(clock.Now(company)));
    }

    private string Fill(string company, LocalDate? day) =>
        page.Replace(Company, WebUtility.HtmlEncode(company), StringComparison.Ordinal)
            .Replace(
                Day,
                day is { } known ? ", as of " + WebUtility.HtmlEncode(FactFormat.Date(known)) : string.Empty,
                StringComparison.Ordinal
            );

    // The hash is of the very bytes between the tags: nothing put into the page can stand in for them.
    private string StyleHash()
    {
        const string Begin = "<style>";
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var style = page[start..page.IndexOf("</style>", StringComparison.Ordinal)];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
    }

    private static string Resource()
    {
        using var stream = typeof(StartPage).Assembly.GetManifestResourceStream("RevBot.Bot.Server.start.html")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
