using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.Connector;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Files of answers in Teams: a link of the person's own, or where to get them.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private static readonly Card Wanting = new()
    {
        Paragraphs = ["The Excel file has Deals, all 194 rows."],
        File = new("a1", ExportFormat.Excel, 7),
    };

    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task File_InAPersonalChat_IsALinkOnTheCard()
    {
        await host.PostAsync(Activities.Message(host.Microsoft, "export this"));

        await Channel().SayAsync(host.Queue.Turns.Last(), Wanting, "k", CancellationToken.None);

        var sent = Assert.Single(host.Microsoft.Sent).Body!.ToJsonString();
        Assert.Contains("https://revbot.example.com/file/one", sent, StringComparison.Ordinal);
        Assert.Contains("Download the file", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AskedForInAChannel_IsALinkInThePersonsOwnChatAlone()
    {
        var activity = Activities.Mentioning(Activities.InThread(Activities.Message(host.Microsoft, "export this")));
        await host.PostAsync(activity);

        await Channel().SayAsync(host.Queue.Turns.Last(), Wanting, "k", CancellationToken.None);

        var sent = host.Microsoft.Sent.Select(call => (call.Path, Text: call.Body!.ToJsonString())).ToArray();
        var links = sent.Where(call => call.Text.Contains("/file/one", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, sent.Length);
        Assert.Equal(sent[1], Assert.Single(links));
        Assert.NotEqual(sent[0].Path, sent[1].Path);
    }

    [Fact]
    public async Task File_WhereThereIsNoPage_IsToldWhereToGet()
    {
        await host.PostAsync(Activities.Message(host.Microsoft, "export this"));

        await host.Channel.SayAsync(host.Queue.Turns.Last(), Wanting, "k", CancellationToken.None);

        Assert.Contains(
            "page in the browser",
            Assert.Single(host.Microsoft.Sent).Body!.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task LinkThatCannotBeSent_IsToldInThePlaceAndTheCardKeepsItsId()
    {
        var activity = Activities.Mentioning(Activities.InThread(Activities.Message(host.Microsoft, "export this")));
        await host.PostAsync(activity);
        var calls = 0;
        host.Microsoft.Heard = _ =>
        {
            if (++calls == 2)
            {
                host.Microsoft.Faults.Enqueue((403, "ConversationBlockedByUser", null));
            }
        };

        var id = await Channel().SayAsync(host.Queue.Turns.Last(), Wanting, "k", CancellationToken.None);

        Assert.NotNull(id);
        var last = host.Microsoft.Sent[^1].Body!.ToJsonString();
        Assert.Contains("I could not send you the link", last, StringComparison.Ordinal);
        Assert.DoesNotContain("/file/one", last, StringComparison.Ordinal);
    }

    private TeamsChannel Channel() =>
        new(
            host.Service<TeamsConnector>(),
            host.Service<ConversationReferenceStore>(),
            host.Service<MemberDirectory>(),
            host.Service<InvokeReplies>(),
            NullLogger<TeamsChannel>.Instance,
            new OneAddress()
        );

    private sealed class OneAddress : IFileAddresses
    {
        public Uri Create(WantedFile file) => new("https://revbot.example.com/file/one");
    }
}
