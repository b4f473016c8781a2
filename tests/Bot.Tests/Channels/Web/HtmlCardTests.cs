using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Web.Drawing;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class HtmlCardTests
{
    private static readonly string[] Elements =
    [
        "a",
        "bdi",
        "button",
        "circle",
        "dd",
        "desc",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h3",
        "h4",
        "li",
        "line",
        "p",
        "polyline",
        "rect",
        "span",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ];

    private static readonly string[] Attributes =
    [
        "aria-expanded",
        "aria-hidden",
        "aria-label",
        "aria-labelledby",
        "aria-pressed",
        "class",
        "colspan",
        "cx",
        "cy",
        "data-answer",
        "data-deed",
        "data-form",
        "data-now",
        "data-value",
        "dir",
        "focusable",
        "height",
        "href",
        "id",
        "open",
        "points",
        "preserveAspectRatio",
        "r",
        "rel",
        "role",
        "scope",
        "tabindex",
        "target",
        "text-anchor",
        "type",
        "viewBox",
        "width",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
    ];

    [Fact]
    public void Card_OfHostileText_HoldsNothingButItsOwnElementsAndTheText() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7),
            Prop.ForAll(
                HostileCards.Cards,
                card =>
                {
                    var parsed = Parse(HtmlCard.Write(card, "card1"));
                    Assert.All(
                        parsed.DescendantsAndSelf(),
                        element => Assert.Contains(element.Name.LocalName, Elements)
                    );
                    Assert.All(
                        parsed.DescendantsAndSelf().Attributes(),
                        attribute => Assert.Contains(attribute.Name.LocalName, Attributes)
                    );
                    Assert.Equal(
                        card.Tables.Sum(table => table.Rows.Count),
                        parsed
                            .Descendants("tbody")
                            .Elements("tr")
                            .Count(row => (string?)row.Attribute("class") != "detail")
                    );
                    Assert.All(
                        parsed.Descendants("a").Attributes("href"),
                        link => Assert.StartsWith("https://", link.Value, StringComparison.Ordinal)
                    );
                }
            )
        );

    [BrowserFact]
    public async Task Cards_OfHostileText_InARealBrowserRunNothingAndReachNothing()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.PageAsync();
        await page.SetContentAsync("<main></main>");
        var cards = Gen.Sample(HostileCards.Cards.Generator, 60, 40);
        foreach (var card in cards)
        {
            var found = await page.EvaluateAsync<string[]>(
                """
                html => {
                  const main = document.querySelector("main");
                  main.innerHTML = html;
                  return [...new Set([...document.querySelectorAll("main *")].flatMap(element =>
                    [element.localName, ...element.getAttributeNames().map(name => "@" + name.toLowerCase())]))];
                }
                """,
                HtmlCard.Write(card, "card1")
            );

            Assert.All(
                found,
                name =>
                    Assert.Contains(
                        name.TrimStart('@'),
                        name.StartsWith('@') ? Attributes : Elements,
                        StringComparer.OrdinalIgnoreCase
                    )
            );
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.broken ?? 0"));
    }

    [Fact]
    public void Link_ThatIsNotHttps_IsNoLink()
    {
        foreach (
            var address in new[]
            {
                "javascript:alert(1)",
                "data:text/html,x",
                "http://example.com",
                "//example.com",
                "",
            }
        )
        {
            var card = Card.Saying("x") with { Buttons = [new("Open", ButtonAction.Open, address)] };
            Assert.DoesNotContain("<a", HtmlCard.Write(card, "card1"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ChartKind.HorizontalBars, "line", "range", 3)]
    [InlineData(ChartKind.Bars, "rect", "band", 1)]
    public void Chart_WithARange_DrawsItAsAnExtentAndSaysIt(ChartKind kind, string element, string name, int marks)
    {
        var chart = new CardChart(
            kind,
            "Forecast",
            [new("Forecast", [new("Model", 40, "$40K"), new("Commit", 45, "$45K")])]
        )
        {
            Range = new("80% range", 30, 50, "$30K to $50K"),
        };

        var parsed = Parse(HtmlCard.Write(Card.Saying("x") with { Charts = [chart] }, "card1"));

        var drawn = parsed.Descendants(element).Count(one => (string?)one.Attribute("class") == name);
        Assert.Equal(marks, drawn);
        Assert.Equal(
            2,
            parsed
                .Descendants("rect")
                .Count(one => ((string?)one.Attribute("class"))!.StartsWith("bar", StringComparison.Ordinal))
        );
        Assert.Contains("80% range: $30K to $50K", parsed.Descendants("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_WithSections_HasHeadingsAndLists()
    {
        var card = new Card
        {
            Title = "Monday brief",
            HasSections = true,
            Paragraphs = ["The number\nForecast $14M.\n- One\n- Two", "Alone"],
        };

        var parsed = Parse(HtmlCard.Write(card, "card1"));

        Assert.Equal("Monday brief", parsed.Element("h3")!.Value);
        Assert.Equal("The number", parsed.Element("h4")!.Value);
        Assert.Equal(["One", "Two"], parsed.Descendants("li").Select(item => item.Value));
        Assert.Equal(["Forecast $14M.", "Alone"], parsed.Elements("p").Select(line => line.Value));
    }

    [Fact]
    public void Table_OfMoreRowsThanAPageTakes_SaysHowManyAreLeftOut()
    {
        var rows = Enumerable.Range(0, 10_000).Select(row => new CardRow([$"{row}"])).ToArray();
        var card = Card.Saying("x") with { Tables = [new("Deals", [new("Deal", false)], rows) { LeftOut = 5 }] };

        var html = HtmlCard.Write(card, "card1");

        // 10,000 and 5 that were left out before; 500 are shown.
        Assert.Contains("Deals (500 of 10,005)", html, StringComparison.Ordinal);
        Assert.Contains("9,505 more rows are not shown.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 189)]
    [InlineData(10_000, 5)]
    public void Table_IsHeardAsItsCaptionIsSeen(int rows, int leftOut)
    {
        var card = Card.Saying("- One line") with
        {
            Tables =
            [
                new(
                    "Deals",
                    [new("Deal", false)],
                    [.. Enumerable.Range(0, rows).Select(row => new CardRow([$"{row}"]))]
                )
                {
                    LeftOut = leftOut,
                },
            ],
        };

        var seen = Parse(HtmlCard.Write(card, "card1")).Descendants("summary").First().Value;

        Assert.Equal($"One line. Table: {seen}.", CardSpeech.Write(card));
    }

    [Fact]
    public void Text_ThatTurnsTheDirection_CannotTurnWhatFollows()
    {
        var html = HtmlCard.Write(Card.Saying("Acme \u202Egnp.exe\u2067"), "card1");

        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2067', html);
    }

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new() { CheckCharacters = false });
        return XElement.Load(reader);
    }
}
