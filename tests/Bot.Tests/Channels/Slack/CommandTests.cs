using System.Net;
using System.Text.Json;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Inbox;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class CommandTests
{
    [Theory]
    [InlineData("which deals are at risk?", "which deals are at risk?")]
    [InlineData("help", "help")]
    [InlineData("", "help")]
    [InlineData("   ", "help")]
    public async Task Command_InAChannel_IsAnsweredToThePersonAlone(string text, string asked)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.CommandAsync(text);

        var turn = Assert.Single(bench.Turns.All);
        Assert.Equal(new TurnContent.Message(asked), turn.Content);
        Assert.Equal(PlaceKind.Personal, turn.Place.Kind);
        Assert.Equal(
            "ephemeral",
            JsonDocument
                .Parse(await response.Content.ReadAsStringAsync())
                .RootElement.GetProperty("response_type")
                .GetString()
        );
    }

    [Theory]
    [InlineData("UGUEST", "T0001")]
    [InlineData("UFOREIGN", "T0001")]
    [InlineData("ULENA", "T0666")]
    public async Task Command_OfAnOutsider_GetsOneSentenceAndNothingElse(string user, string team)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.CommandAsync("pipeline", user, team: team);

        Assert.Contains(
            "full members of this workspace",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Empty(bench.Turns.All);
    }

    [Fact]
    public async Task Command_WhileSlackCannotTellWhoItIs_SaysSoAtOnce()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", "access_denied");

        var response = await bench.CommandAsync("pipeline");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("try again in a minute", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/commands/1")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://hooks.slack.com.evil.example/1")]
    [InlineData("https://user@hooks.slack.com/1")]
    [InlineData("not an address")]
    public async Task ResponseUrl_OfAnotherHost_IsNeverCalled(string address)
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.CommandAsync("pipeline", url: address);
        var turn = Assert.Single(bench.Turns.All);

        await bench.Channel.SayAsync(turn, Bot.Cards.Card.Saying("Your answer."), "k", CancellationToken.None);

        Assert.Null(SlackAddress.Read(turn).ResponseUrl);
        Assert.Empty(bench.Slack.CallsOf("response"));
        Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
    }

    [Fact]
    public async Task Answer_ToACommand_TakesThePlaceOfTheNote()
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.CommandAsync("pipeline");

        await bench.Channel.SayAsync(
            bench.Turns.All[0],
            Bot.Cards.Card.Saying("Your answer."),
            "k",
            CancellationToken.None
        );

        var sent = Assert.Single(bench.Slack.CallsOf("response"));
        Assert.Equal("true", sent["replace_original"]);
        Assert.Equal("ephemeral", sent["response_type"]);
    }

    [Fact]
    public async Task Answer_AfterTheAddressHasExpired_ComesAsADirectMessage()
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.CommandAsync("pipeline");
        bench.Slack.Fail("response", "expired_url");

        await bench.Channel.SayAsync(
            bench.Turns.All[0],
            Bot.Cards.Card.Saying("Your answer."),
            "k",
            CancellationToken.None
        );

        Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
    }

    [Fact]
    public async Task Command_WithoutItsFields_IsABadRequest()
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.FormAsync("/slack/commands", new() { ["command"] = "/revbot" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
