using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Buttons and thumbs: requests that Teams wants answered on the spot.</summary>
public sealed class ButtonTests : IAsyncLifetime
{
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<IncomingTurn> TurnAsync(JsonObject activity)
    {
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity)).StatusCode);
        return Assert.Single(host.Queue.Turns);
    }

    [Theory]
    [InlineData("like", "{\"feedbackText\":\"right on\"}", true, "right on")]
    [InlineData("dislike", "too long", false, "too long")]
    [InlineData("dislike", "", false, null)]
    [InlineData("like", "{\"other\":1}", true, null)]
    public async Task Feedback_IsAThumbAndAnsweredWithAnEmptyObject(
        string reaction,
        string feedback,
        bool isGood,
        string? reason
    )
    {
        var response = await host.PostAsync(Activities.Feedback(host.Microsoft, reaction, feedback));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(CancellationToken.None));
        Assert.Equal(new TurnContent.Rating(null, "m-1", isGood, reason), Assert.Single(host.Queue.Turns).Content);
    }

    [Fact]
    public async Task Button_AnsweredInTime_ShowsTheCardOnTheSameRequestAndChangesTheMessage()
    {
        host.Queue.Answer = turn =>
            host.Channel.ReplaceAsync(turn, "m-1", Card.Saying("Done."), CancellationToken.None);

        var response = await host.PostAsync(Activities.Press(host.Microsoft, "replace", "forecast last quarter"));
        var reply = (await response.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None))!;

        Assert.Equal("application/vnd.microsoft.card.adaptive", reply["type"]!.GetValue<string>());
        Assert.Contains("Done.", reply["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            new TurnContent.ButtonPress(new("Last quarter", ButtonAction.Replace, "forecast last quarter"), "m-1"),
            Assert.Single(host.Queue.Turns).Content
        );
        await Until(() => host.Microsoft.Sent.Any(call => call.Method == "PUT"));
    }

    [Fact]
    public async Task Button_NotAnsweredInTime_IsToldSoWithinFiveSecondsAndTheMessageChangesLater()
    {
        var started = TimeProvider.System.GetTimestamp();
        var response = await host.PostAsync(Activities.Press(host.Microsoft, "replace", "forecast"));
        var took = TimeProvider.System.GetElapsedTime(started);
        await host.Channel.ReplaceAsync(
            Assert.Single(host.Queue.Turns),
            "m-1",
            Card.Saying("Done."),
            CancellationToken.None
        );

        Assert.InRange(took, TimeSpan.FromSeconds(3.9), TimeSpan.FromSeconds(5));
        Assert.Contains(
            "Still working",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
        Assert.Equal("PUT", Assert.Single(host.Microsoft.Sent).Method);
    }

    [Fact]
    public async Task Button_WhoseAnswerIsANewMessage_SaysSo()
    {
        host.Queue.Answer = turn => host.Channel.SayAsync(turn, Card.Saying("So it was."), "k", CancellationToken.None);

        var response = await host.PostAsync(Activities.Press(host.Microsoft, "evidence", "answer-1"));

        Assert.Contains(
            "new message",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("delete everything", "x")]
    [InlineData("open", "https://evil.example")]
    [InlineData("0", "x")]
    [InlineData("ask", "")]
    public async Task Button_ThatNoCardHas_IsRefusedAndNotKept(string deed, string value)
    {
        var response = await host.PostAsync(Activities.Press(host.Microsoft, deed, value));

        Assert.Contains(
            "vnd.microsoft.error",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Button_WithAVeryLongMessage_IsRefused()
    {
        await host.PostAsync(Activities.Press(host.Microsoft, "ask", new string('x', 1001)));

        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Button_OfAnOldClient_ComesAsAMessageWithoutText()
    {
        var press = Activities.Press(host.Microsoft, "ask", "forecast");
        var turn = await TurnAsync(
            Activities.With(
                host.Microsoft,
                "message",
                "s1",
                activity => activity["value"] = press["value"]!["action"]!["data"]!.DeepClone()
            )
        );

        Assert.Equal(
            new TurnContent.ButtonPress(new("Last quarter", ButtonAction.Ask, "forecast"), null),
            turn.Content
        );
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 100 && !holds(); tries++)
        {
            await Task.Delay(50, CancellationToken.None);
        }

        Assert.True(holds());
    }
}
