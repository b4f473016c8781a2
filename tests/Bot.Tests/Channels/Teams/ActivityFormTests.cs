using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Activities in odd forms: what the SDK's reader alone would take, change, or fail over.</summary>
public sealed class ActivityFormTests : IAsyncLifetime
{
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<HttpStatusCode> PostAsync(string name, string json)
    {
        var activity = Activities.Message(host.Microsoft, "pipeline");
        activity[name] = JsonNode.Parse(json);
        return (await host.PostAsync(activity)).StatusCode;
    }

    [Theory]
    [InlineData("text", "7")]
    [InlineData("serviceUrl", "[]")]
    [InlineData("channelData", "7")]
    [InlineData("channelData", "\"tenant\"")]
    [InlineData("channelData", "[]")]
    [InlineData("channelData", "{\"tenant\":7}")]
    [InlineData("from", "\"lena\"")]
    [InlineData("conversation", "[]")]
    [InlineData("entities", "{}")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":\"bot\"}]")]
    [InlineData("timestamp", "\"soon\"")]
    [InlineData("attachments", "[{\"content\":{\"$type\":\"MemoryStream\"}}]")]
    [InlineData("attachments", "[{\"content\":{\"$type\":{}}}]")]
    [InlineData("type", "null")]
    public async Task Activity_WithAPartOfAnotherForm_IsABadRequest(string name, string json)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(name, json));
        Assert.Empty(host.Queue.Turns);
    }

    [Theory]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[{\"type\":\"mention\"}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":{}}]")]
    [InlineData("entities", "[{\"type\":\"clientInfo\",\"timezone\":7}]")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("reactionsAdded", "[null]")]
    [InlineData("entities", "null")]
    public async Task Activity_WithNothingInAPart_IsKept(string name, string json)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(name, json));
        Assert.Equal(new TurnContent.Message("pipeline"), Assert.Single(host.Queue.Turns).Content);
    }

    [Theory]
    [InlineData("{'type':'message'}")]
    [InlineData("{type:\"message\"}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("/* x */ {\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"value\":NaN}")]
    [InlineData("{\"type\":\"message\"} {\"type\":\"message\"}")]
    public async Task Text_ThatIsAlmostJson_IsABadRequest(string body)
    {
        var response = await host.PostAsync(body, "Bearer " + host.Microsoft.Token());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ButtonValue_ThatLooksLikeATime_ComesAsItWasWritten()
    {
        await host.PostAsync(Activities.Press(host.Microsoft, "ask", "2026-11-22T00:00:00+02:00"));

        Assert.Equal(
            new TurnContent.ButtonPress(new("Last quarter", ButtonAction.Ask, "2026-11-22T00:00:00+02:00"), "m-1"),
            Assert.Single(host.Queue.Turns).Content
        );
    }

    [Fact]
    public async Task Locale_OfAnActivity_IsNotTheCultureOfWhatComesAfter()
    {
        var culture = new TaskCompletionSource<string>();
        host.Queue.Answer = _ =>
        {
            culture.SetResult(CultureInfo.CurrentCulture.Name);
            return Task.CompletedTask;
        };

        await PostAsync("locale", "\"tr-TR\"");

        Assert.NotEqual("tr-TR", await culture.Task);
    }

    [Fact]
    public async Task DeliveryMode_ThatWantsRepliesOnTheRequest_ChangesNothing()
    {
        var activity = Activities.Press(host.Microsoft, "delete everything", "x");
        activity["deliveryMode"] = "expectReplies";

        var response = await host.PostAsync(activity);

        Assert.Contains(
            "vnd.microsoft.error",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task MembersAdded_OfOthers_AreNotAskedAfter()
    {
        var activity = Activities.With(
            host.Microsoft,
            "conversationUpdate",
            "c1",
            added => added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" })
        );

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity)).StatusCode);
        Assert.Empty(host.Microsoft.Calls);
    }
}
