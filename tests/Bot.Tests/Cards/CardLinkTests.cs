using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Cards;

/// <summary>The ways from a card: to the dashboard of the same deals, and to the CRM.</summary>
public sealed class CardLinkTests : IDisposable
{
    private const string Site = "https://revbot.example.com";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Theory]
    [InlineData("""{"period":"2027-Q4","filter":{"regions":["EMEA","APAC"],"segments":["Enterprise"]}}""")]
    [InlineData("""{"filter":{"countries":["DE"],"products":["Global Payroll"]}}""")]
    [InlineData("""{"filter":{"teams":["EMEA Enterprise"]}}""")]
    [InlineData("{}")]
    public async Task Dashboard_OfAnAnswer_IsReadAsTheSamePeriodAndDeals(string arguments)
    {
        var house = demo.House();
        var card = Draw(await AskAsync(house, "get_pipeline", arguments));

        var address = new Uri(Site + card.Dashboard!.Path);
        var query = QueryReader.Read(
            new QueryCollection(QueryHelpers.ParseQuery(address.Query)),
            house.ViewOf(DemoFile.Leader, CancellationToken.None)
        );

        var asked = JsonDocument.Parse(arguments).RootElement;
        Assert.Equal("2027-Q4", query.Period);
        Assert.Equal(
            asked.TryGetProperty("filter", out var filter) ? Sorted(filter) : "null",
            query.Filter is null ? "null" : Sorted(JsonSerializer.SerializeToElement(query.Filter, SkillJson.Options))
        );
    }

    [Theory]
    [InlineData("""{"filter":{"owners":["Lena Hoffmann"]}}""")]
    [InlineData("""{"filter":{"regions":["EMEA"],"minAmount":1000}}""")]
    [InlineData("""{"filter":{"where":[{"field":"amount","op":">","value":1000}]}}""")]
    [InlineData("""{"filter":{"exclude":{"regions":["EMEA"]}}}""")]
    public async Task Answer_AboutDealsThatTheDashboardCannotShowAlone_LeadsToNone(string arguments) =>
        Assert.Null(Draw(await AskAsync(demo.House(), "get_pipeline", arguments)).Dashboard);

    [Theory]
    [InlineData("explain_deal", "deal")]
    [InlineData("recommend_strategy", "deal")]
    [InlineData("analyze_price", "deal")]
    [InlineData("prepare_meeting", "owner")]
    [InlineData("prepare_meeting", "team")]
    [InlineData("prepare_meeting", "")]
    [InlineData("get_brief", "team")]
    [InlineData("list_deals", "flags")]
    [InlineData("manage_subscription", "")]
    [InlineData("get_help", "")]
    public async Task Answer_AboutOneDealOwnerOrTeam_LeadsToNone(string function, string about)
    {
        var value = about switch
        {
            "deal" => demo.Scalar<string>("SELECT MIN(crm_id) FROM opportunity WHERE deleted_at IS NULL"),
            "owner" => "Lena Hoffmann",
            "team" => "EMEA Enterprise",
            _ => string.Empty,
        };
        var arguments = about switch
        {
            "" => "{}",
            "flags" => "{\"flags\":[\"stalled\"]}",
            _ => $"{{\"{about}\":\"{value}\"}}",
        };

        var envelope = await AskAsync(demo.House(), function, arguments);

        Assert.NotEmpty(envelope.Calls);
        Assert.Null(Draw(envelope).Dashboard);
    }

    [Fact]
    public async Task Answer_OfTheSameFunctionAboutAllDeals_LeadsThere()
    {
        Assert.NotNull(Draw(await AskAsync(demo.House(), "get_brief", "{}")).Dashboard);
        Assert.NotNull(Draw(await AskAsync(demo.House(), "list_deals", "{}")).Dashboard);
    }

    [Fact]
    public void Fields_OfTheAddress_AreThoseOfTheDashboardsForm() =>
        Assert.Equal(DashboardAddress.Fields.Select(field => field.Key), FilterField.All.Select(field => field.Key));

    [Fact]
    public async Task Dashboard_WhereTheCompanysAddressIsKnown_IsAButtonInTeamsAndSlack()
    {
        var envelope = await AskAsync(demo.House(), "get_pipeline", """{"filter":{"regions":["EMEA"]}}""");
        const string Address = Site + "/dashboard?region=EMEA&period=2027-Q4";

        foreach (var (written, isKnown) in new[] { (Draw(envelope), true), (Draw(envelope, isKnown: false), false) })
        {
            Assert.Equal(isKnown, Teams(written).Contains($"\"url\":\"{Address}\"", StringComparison.Ordinal));
            Assert.Equal(isKnown, Slack(written).Contains($"\"url\":\"{Address}\"", StringComparison.Ordinal));
            Assert.Contains(
                "href=\"/dashboard?region=EMEA&amp;period=2027-Q4\"",
                HtmlCard.Write(written, "card"),
                StringComparison.Ordinal
            );
            Assert.Equal(isKnown, Teams(written).Contains("/dashboard", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Deal_OfAnAnswer_LeadsToTheCrmInPageTeamsAndSlack()
    {
        demo.Execute("INSERT INTO setting (name, value) VALUES ('deal_address', 'https://crm.example/deal/{id}')");
        var house = demo.House();
        var risks = Draw(await AskAsync(house, "list_risk_deals", "{}"));
        var address = risks.Tables[0].Rows[0].Link!;
        var deal = address["https://crm.example/deal/".Length..];
        var one = Draw(await AskAsync(house, "explain_deal", $$"""{"deal":"{{deal}}"}"""));

        Assert.Equal(1, demo.Scalar<long>($"SELECT COUNT(*) FROM opportunity WHERE crm_id = '{deal}'"));
        Assert.Contains(
            $"\"selectAction\":{{\"type\":\"Action.OpenUrl\",\"url\":\"{address}\"}}",
            Teams(risks),
            StringComparison.Ordinal
        );
        Assert.Contains($"\"type\":\"link\",\"url\":\"{address}\"", Slack(risks), StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", HtmlCard.Write(risks, "card"), StringComparison.Ordinal);
        Assert.Contains(new CardButton("Open it in the CRM", ButtonAction.Open, address), one.Buttons);
    }

    [Fact]
    public async Task Deal_WhereNobodySaidWhereTheCrmIs_LeadsNowhere()
    {
        var risks = Draw(await AskAsync(demo.House(), "list_risk_deals", "{}"));

        Assert.All(risks.Tables.SelectMany(table => table.Rows), row => Assert.Null(row.Link));
        Assert.DoesNotContain("class=\"crm\"", HtmlCard.Write(risks, "card"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://crm.example/1")]
    [InlineData("https://user@crm.example/1")]
    [InlineData("data:text/html,x")]
    public void RowOrButton_ThatLeadsToSomethingElse_LeadsNowhereInAnyChannel(string address)
    {
        var card = Card.Saying("x") with
        {
            Tables = [new("Deals", [new("Deal", false)], [new(["A"]) { Link = address }])],
            Buttons = [new("Open", ButtonAction.Open, address)],
        };

        Assert.DoesNotContain("selectAction", Teams(card), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.OpenUrl", Teams(card), StringComparison.Ordinal);
        Assert.DoesNotContain("\"link\"", Slack(card), StringComparison.Ordinal);
        Assert.DoesNotContain("\"url\"", Slack(card), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", HtmlCard.Write(card, "card"), StringComparison.Ordinal);
    }

    private static Card Draw(AnswerEnvelope envelope, bool isKnown = true) =>
        new CardMaker(RevBotServices.PromptsFolder, isKnown ? new Uri(Site) : null).Create(envelope);

    private static string Teams(Card card) => MessageWriter.InPlace(card).ToString(CultureInfo.InvariantCulture);

    private static string Slack(Card card) => SlackJson.Serialize(BlockKitWriter.Write(card, BlockSupport.Full));

    private static string Sorted(JsonElement filter) =>
        string.Join(
            ';',
            filter
                .EnumerateObject()
                .Where(part => part.Value.ValueKind == JsonValueKind.Array)
                .Select(part =>
                    $"{part.Name}={string.Join(',', part.Value.EnumerateArray().Select(value => value.GetString()).Order(StringComparer.Ordinal))}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string function, string arguments) =>
        house.Assistant.CallAsync(
            new(null, null, DemoFile.Leader, "as a test", "teams"),
            new FunctionCall(function, JsonSerializer.Deserialize<JsonElement>(arguments)),
            "test",
            CancellationToken.None
        );
}
