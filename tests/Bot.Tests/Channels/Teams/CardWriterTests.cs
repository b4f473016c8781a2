using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Rest.Serialization;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Cards as Teams gets them: within its limits and without anything that text could bring along.</summary>
public sealed class CardWriterTests
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(200)
        .WithReplay(20261122UL, 2026112201UL);

    private static readonly TeamsConversation Chat = new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        ConversationId = "a:chat",
        Kind = PlaceKind.Personal,
        TenantId = MicrosoftStandIn.TenantId,
        BotId = Activities.Bot,
        UserId = Activities.Person,
    };

    [Fact]
    public void Activity_OfAnyCard_KeepsTheLimitsOfTeams() =>
        Check.One(
            Checks,
            Prop.ForAll(
                HostileCards.Any.ToArbitrary(),
                card =>
                {
                    var message = Written(card, Chat);
                    var content = message["attachments"]![0]!["content"]!.AsObject();
                    return message.ToJsonString(TeamsJson.Options).Length <= MessageWriter.LargestActivity
                        && Encoding.UTF8.GetByteCount(content.ToJsonString(TeamsJson.Options))
                            <= AdaptiveCardWriter.LargestCard
                        && (content["actions"]?.AsArray().Count(action => action!["mode"] is null) ?? 0) <= 6
                        && (message["suggestedActions"]?["actions"]!.AsArray().Count ?? 0) <= 3
                        && message["text"] is null;
                }
            )
        );

    [Fact]
    public void SectionOfABrief_HasItsHeadingAndEachLineInAnElementOfItsOwn()
    {
        var card = Card.Saying("Biggest risks\n4 deals are at high risk.\n- Acme: call them.");

        var body = AdaptiveCardWriter.Write(card, [])["body"]!.AsArray();

        Assert.Equal(
            ["Biggest risks", "4 deals are at high risk.", "- Acme: call them."],
            body.Select(element => element!["inlines"]![0]!["text"]!.ToString())
        );
        Assert.Equal(["Bolder", null, null], body.Select(element => element!["inlines"]![0]!["weight"]?.ToString()));
    }

    [Fact]
    public void TextOfAnyCard_StandsWhereNoMarkdownIsReadOrIsEscaped() =>
        Check.One(
            Checks,
            Prop.ForAll(
                HostileCards.Any.ToArbitrary(),
                card =>
                    Nodes(AdaptiveCardWriter.Write(card, card.Buttons))
                        .Where(node => node["type"]?.ToString() == "TextBlock")
                        .All(block => !Unescaped(block["text"]!.ToString()))
            )
        );

    [Fact]
    public void TextOfAnyCard_HoldsNoControlCharacterDirectionMarkOrDateFunction() =>
        Check.One(
            Checks,
            Prop.ForAll(
                HostileCards.Any.ToArbitrary(),
                card =>
                    Nodes(AdaptiveCardWriter.Write(card, []))
                        .SelectMany(node => new[] { node["text"], node["title"], node["legend"], node["x"] })
                        .OfType<JsonValue>()
                        .Select(value => value.ToString())
                        .All(text =>
                            !text.Any(letter =>
                                char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or '\u200F'
                            )
                            && !text.Contains("{{", StringComparison.Ordinal)
                            && text.Count(letter => letter == '\u2068') == text.Count(letter => letter == '\u2069')
                        )
            )
        );

    [Fact]
    public void LinksOfAnyCard_AreHttps() =>
        Check.One(
            Checks,
            Prop.ForAll(
                HostileCards.Any.ToArbitrary(),
                card =>
                    Nodes(AdaptiveCardWriter.Write(card, card.Buttons))
                        .Where(node => node.ContainsKey("url"))
                        .All(node => node["url"]!.ToString().StartsWith("https://", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Table_OfTenThousandRows_SaysHowManyAreLeftOut()
    {
        var rows = Enumerable.Range(1, 10_000).Select(number => new CardRow([$"Deal {number}", "1.00 USD"]));
        var table = new CardTable("Deals", [new("Deal", false), new("Amount", true)], [.. rows]) { LeftOut = 5 };

        var written = AdaptiveCardWriter.Write(Of(table), []);

        var shown = Nodes(written).Count(node => node["type"]?.ToString() == "TableRow") - 1;
        Assert.InRange(shown, 5, 20);
        Assert.Contains($"{10_005 - shown:N0} more rows left out.", Text(written), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ThatFits_IsWhole()
    {
        var table = new CardTable("Deals", [new("Deal", false)], [new(["Globex"]), new(["Initech"])]);

        var text = Text(AdaptiveCardWriter.Write(Of(table), []));

        Assert.Contains("Globex", text, StringComparison.Ordinal);
        Assert.Contains("Initech", text, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NameWrittenRightToLeft_IsSetApartFromTheFiguresBesideIt() =>
        Assert.Equal("Best: \u2068شركة الأفق\u2069 12,500 USD", SafeText.Line("Best: شركة الأفق 12,500 USD", 100));

    [Fact]
    public void Chart_WithoutATable_BringsOneForClientsThatCannotDraw()
    {
        var chart = new CardChart(ChartKind.Bars, "By stage", [new("Open", [new("Proposal", 3, "3 deals")])]);

        var written = AdaptiveCardWriter.Write(new Card { Paragraphs = ["So."], Charts = [chart] }, []);

        var drawn = Nodes(written).Single(node => node["type"]?.ToString() == "Chart.VerticalBar");
        Assert.Contains("3 deals", drawn["fallback"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_WithARange_SaysItInWordsAndDrawsNoBarOfIt()
    {
        var chart = new CardChart(
            ChartKind.HorizontalBars,
            "Forecast by method",
            [new("Forecast", [new("Model", 40, "$40K"), new("Commit", 45, "$45K")])]
        )
        {
            Range = new("80% range", 30, 50, "$30K to $50K"),
        };

        var written = AdaptiveCardWriter.Write(new Card { Paragraphs = ["So."], Charts = [chart] }, []);

        var drawn = Nodes(written).Single(node => node["type"]?.ToString() == "Chart.HorizontalBar");
        Assert.Equal(2, drawn["data"]!.AsArray().Count);
        Assert.Contains(Nodes(written), node => node["text"]?.ToString() == "80% range: $30K to $50K");
    }

    [Theory]
    [InlineData(ChartKind.Bars, "Q1", 1, "Chart.VerticalBar")]
    [InlineData(ChartKind.Bars, "Q1", 2, "Chart.VerticalBar.Grouped")]
    [InlineData(ChartKind.HorizontalBars, "Q1", 1, "Chart.HorizontalBar")]
    [InlineData(ChartKind.Lines, "2026-01-31", 2, "Chart.Line")]
    [InlineData(ChartKind.Lines, "Q1", 2, "Chart.VerticalBar.Grouped")]
    public void Chart_OfAKind_IsTheElementThatTeamsDrawsItWith(ChartKind kind, string label, int series, string element)
    {
        var chart = new CardChart(
            kind,
            "Title",
            [.. Enumerable.Repeat(new ChartSeries("S", [new(label, 1, "1")]), series)]
        );

        var written = AdaptiveCardWriter.Write(new Card { Paragraphs = ["So."], Charts = [chart] }, []);

        Assert.Contains(Nodes(written), node => node["type"]?.ToString() == element);
    }

    [Fact]
    public void Message_OfAnAnswer_HasThumbsAndOfAQuestionBackNone()
    {
        var answer = new Card { AnswerId = "a1", Paragraphs = ["So."] };

        Assert.Equal("default", Written(answer, Chat)["channelData"]!["feedbackLoop"]!["type"]!.ToString());
        Assert.Null(Written(Card.Saying("Which team?"), Chat)["channelData"]);
    }

    [Fact]
    public void Message_IsLabelledAsGenerated_OnlyWhereAModelWordedIt()
    {
        var card = new Card { Paragraphs = ["So."], Sources = [new("Pipeline", "Open deals; 12 rows")] };

        Assert.Null(Entity(card)["additionalType"]);
        Assert.Equal(
            "AIGeneratedContent",
            Entity(card with { WordedByModel = true })["additionalType"]![0]!.ToString()
        );
        Assert.Equal("Pipeline", Entity(card)["citation"]![0]!["appearance"]!["name"]!.ToString());
    }

    [Fact]
    public void FollowUps_InAPersonalChat_AreSuggestedAndElsewhereOnTheCard()
    {
        var card = new Card
        {
            AnswerId = "a1",
            Paragraphs = ["So."],
            Buttons =
            [
                new("Risks", ButtonAction.Ask, "Which deals are at risk?"),
                new("How?", ButtonAction.Evidence, "a1"),
            ],
        };

        var personal = Written(card, Chat);
        var group = Written(card, Chat with { Kind = PlaceKind.Group });

        Assert.Equal("Which deals are at risk?", personal["suggestedActions"]!["actions"]![0]!["value"]!.ToString());
        Assert.Single(personal["attachments"]![0]!["content"]!["actions"]!.AsArray());
        Assert.Null(group["suggestedActions"]);
        Assert.Equal(2, group["attachments"]![0]!["content"]!["actions"]!.AsArray().Count);
    }

    [Fact]
    public void Card_WrittenTwice_IsTheSameBytes()
    {
        var card = HostileCards.Any.Sample(1, 1).Single();

        Assert.Equal(Written(card, Chat).ToJsonString(), Written(card, Chat).ToJsonString());
    }

    internal static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(pair => Nodes(pair.Value)).Prepend(one),
            JsonArray many => many.SelectMany(Nodes),
            _ => [],
        };

    private static Card Of(CardTable table) => new() { Paragraphs = ["So."], Tables = [table] };

    private static string Text(JsonNode written) => written.ToJsonString(TeamsJson.Options);

    // As the SDK puts it on the wire, where half a character becomes a replacement.
    private static JsonObject Written(Card card, TeamsConversation to)
    {
        var text = SafeJsonConvert.SerializeObject(
            MessageWriter.Message(card, to),
            HttpHelper.BotMessageSerializerSettings
        );
        return JsonNode.Parse(Encoding.UTF8.GetBytes(text))!.AsObject();
    }

    private static JsonNode Entity(Card card) => Written(card, Chat)["entities"]![0]!;

    private static bool Unescaped(string text) =>
        text.Where(
                (letter, at) => letter is '[' or ']' or '*' or '_' or '`' or '<' && (at == 0 || text[at - 1] != '\\')
            )
            .Any();
}
