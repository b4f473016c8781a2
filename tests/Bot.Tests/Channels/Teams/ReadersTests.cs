using System.Text.Json.Nodes;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Who reads a group chat or a channel, as the connector tells it.</summary>
public sealed class ReadersTests : IAsyncLifetime
{
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<IncomingTurn> AskedAsync(Func<JsonObject, JsonObject> where)
    {
        await host.PostAsync(where(Activities.Message(host.Microsoft, "pipeline")));
        return Assert.Single(host.Queue.Turns);
    }

    [Fact]
    public async Task Readers_OfAGroup_AreAllPagesWithoutTheBot()
    {
        host.Microsoft.Members[Activities.Room] =
        [
            Activities.Member(Activities.Person, Activities.ObjectId, "lena.hoffmann@farhaven.example"),
            Activities.Member(Activities.Bot, null, null),
            Activities.Member("29:guest", "44444444-4444-4444-8444-444444444444", "x@elsewhere.example", "guest"),
        ];
        var turn = await AskedAsync(Activities.InRoom);

        var readers = await host.Channel.ReadersAsync(turn, CancellationToken.None);

        Assert.Equal(
            [(Activities.ObjectId, false), ("44444444-4444-4444-8444-444444444444", true)],
            readers!.Select(reader => (reader.Id, reader.IsOutsider))
        );
    }

    [Fact]
    public async Task Readers_OfAStandardChannel_AreTheTeam()
    {
        host.Microsoft.Members[Activities.Team] = [Activities.Member(Activities.Person, Activities.ObjectId, null)];
        var turn = await AskedAsync(activity => Activities.InThread(activity));

        Assert.Single((await host.Channel.ReadersAsync(turn, CancellationToken.None))!);
    }

    [Fact]
    public async Task Readers_OfAChannelOfUnknownType_AreTheTeamAndTheChannel()
    {
        host.Microsoft.Members[Activities.Team] = [Activities.Member(Activities.Person, Activities.ObjectId, null)];
        host.Microsoft.Members["19:sales@thread.tacv2"] =
        [
            Activities.Member("29:x", "55555555-4444-4444-8444-444444444444", null),
        ];
        var turn = await AskedAsync(activity => Activities.InThread(activity, null));

        Assert.Equal(2, (await host.Channel.ReadersAsync(turn, CancellationToken.None))!.Count);
    }

    [Fact]
    public async Task Readers_ThatTheConnectorDoesNotTell_AreUnknown()
    {
        var turn = await AskedAsync(Activities.InRoom);

        Assert.Null(await host.Channel.ReadersAsync(turn, CancellationToken.None));
    }
}
