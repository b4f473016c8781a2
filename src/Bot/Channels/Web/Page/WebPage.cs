using System.Text.RegularExpressions;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Channels.Web.SignIn;
using RevBot.Bot.Configuration;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Web.Page;

/// <summary>
/// The chat page: one file with its own style sheet and script, which the policy names by their hashes, so that a browser
/// runs nothing else whatever may stand in the page.
/// </summary>
internal sealed partial class WebPage
{
    private readonly string page;

    public WebPage()
    {
        var (style, script) = (PageFile.Theme + PageFile.Read("Web.Page.page.css"), PageFile.Read("Web.Page.page.js"));
        page = PageFile
            .Read("Web.Page.page.html")
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        ContentPolicy =
            $"default-src 'none'; style-src {PageFile.Source(style)}; script-src {PageFile.Source(script)}; connect-src 'self'; {SecurityHeaders.NoFraming}";
    }

    /// <summary>What a browser may do with the page.</summary>
    public string ContentPolicy { get; }

    /// <summary>The page.</summary>
    /// <param name="company">Whose data, and as of when.</param>
    /// <param name="enter">The way in, as HTML of ours.</param>
    /// <param name="name">Who is signed in; null for nobody.</param>
    /// <param name="token">The anti-forgery token.</param>
    /// <param name="isOwn">
    /// Whether the person came here from RevBot's own pages: then what the address asks is asked, else it is only filled in, so
    /// that a link of somebody else's can do nothing in their name.
    /// </param>
    public string Render(string company, string enter, string? name, string token, bool isOwn) =>
        // One pass: what is put in is not looked at again.
        Place()
            .Replace(
                page,
                place =>
                    place.Groups["name"].Value switch
                    {
                        "company" => Escaped(company),
                        "enter" => enter,
                        "name" => Escaped(name ?? string.Empty),
                        "token" => Escaped(token),
                        "own" => isOwn ? "true" : "false",
                        var other => throw new InvalidOperationException($"The page has no {other}."),
                    }
            );

    /// <summary>The company and its day, as the page's head says them.</summary>
    public static string CompanyLine(BookHost books, BotClock clock, CancellationToken cancellation)
    {
        if (!books.IsLoaded)
        {
            return "The data are still being loaded.";
        }

        var company = books.Current(cancellation).Company;
        return $"{company.Name}, as of {FactFormat.Date(company.DayOf(clock.Now(company)))}";
    }

    /// <summary>The way in where anybody may be anybody.</summary>
    public static string EnterDemo(IReadOnlyList<WebPerson> people)
    {
        var html = new Html();
        html.Element("h2", [("id", "enter-title")], "Try RevBot on the demo company")
            .Element(
                "p",
                [],
                "Choose who you are: an answer holds only what that person may see. Then ask in your own words."
            )
            .Element(
                "ul",
                [("class", "people")],
                list =>
                {
                    foreach (var person in people.Where(person => person.IsFace))
                    {
                        list.Element("li", [], item => Face(item, person));
                    }
                }
            )
            .Element("form", [("class", "others"), ("id", "other-form")], form => Others(form, people));
        return html.ToString();
    }

    /// <summary>The way in with a key, and before it that by the company's account where there is one.</summary>
    /// <param name="company">What the company's accounts are called; null where nobody signs in by one.</param>
    public static string EnterByPerson(string? company)
    {
        var html = new Html().Element("h2", [("id", "enter-title")], "Sign in");
        if (company is null)
        {
            html.Element("p", [], "Your administrator gives you a link or a key for this page; it is yours alone.");
        }
        else
        {
            html.Element(
                    "p",
                    [],
                    line =>
                        line.Element(
                            "a",
                            [("class", "first go"), ("id", "company"), ("href", SignInEndpoints.Path)],
                            $"Sign in with {company}"
                        )
                )
                .Element("p", [("class", "small")], "Or with a key that your administrator gave you:");
        }

        return html.Element(
                "form",
                [("class", "others"), ("id", "key-form")],
                form =>
                    form.Element("label", [("for", "key")], "Key")
                        .Open(
                            "input",
                            [
                                ("id", "key"),
                                ("type", "password"),
                                ("autocomplete", "off"),
                                ("maxlength", "512"),
                                ("required", ""),
                            ]
                        )
                        .Element("button", company is null ? [("class", "first")] : [], "Sign in")
            )
            .ToString();
    }

    private static void Face(Html html, WebPerson person) =>
        html.Element(
            "button",
            [("type", "button"), ("data-person", person.Email)],
            button =>
                button
                    .Element("b", [("dir", "auto")], person.Name)
                    .Element("span", [("dir", "auto")], person.Title)
                    .Element("span", [], person.Sees)
        );

    private static void Others(Html html, IReadOnlyList<WebPerson> people) =>
        html.Element("label", [("for", "other")], "Or somebody else:")
            .Element(
                "select",
                [("id", "other")],
                select =>
                {
                    foreach (var person in people)
                    {
                        select.Element(
                            "option",
                            [("value", person.Email)],
                            person.Title.Length == 0 ? person.Name : $"{person.Name}, {person.Title}"
                        );
                    }
                }
            )
            .Element("button", [], "Go on");

    private static string Escaped(string text) => new Html().Text(text).ToString();

    [GeneratedRegex("{{(?<name>[a-z]+)}}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
