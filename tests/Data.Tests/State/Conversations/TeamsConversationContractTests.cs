using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.State.Conversations;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Conversations;

public sealed class TeamsConversationContractTests
{
    private static readonly Instant Now = TestDatabase.Now;
    private static readonly Instant Later = Now + Duration.FromMinutes(1);

    [Theory, Sqlite, SqlServer]
    public void FindLatest_SeveralOfAPerson_GivesTheOneHeardFromLast(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var rows = new TeamsConversationRepository(at.Database);
        rows.Save(Chat("a"), Later);
        rows.Save(Chat("b"), Now);
        rows.Save(Chat("team") with { Kind = 2, TeamId = "t", ChannelId = "c" }, Later);

        Assert.Equal(Chat("a"), rows.FindLatest("object", "tenant", 0));
        Assert.Equal("t", rows.FindLatest("object", "tenant", 2)?.TeamId);
        Assert.Null(rows.FindLatest("object", "another tenant", 0));
        Assert.Null(rows.FindLatest("somebody else", "tenant", 0));
    }

    [Theory, Sqlite, SqlServer]
    public void Save_Again_ReplacesWhatWasThere(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var rows = new TeamsConversationRepository(at.Database);
        rows.Save(Chat("a"), Now);

        rows.Save(Chat("a") with { ServiceAddress = "https://elsewhere.example/" }, Later);

        Assert.Equal("https://elsewhere.example/", rows.FindLatest("object", "tenant", 0)?.ServiceAddress);
        Assert.Equal(1, at.Count("teams_conversation"));
    }

    [Theory, Sqlite, SqlServer]
    public void Block_UntilItIsHeardFromAgain_HidesTheConversation(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var rows = new TeamsConversationRepository(at.Database);
        rows.Save(Chat("a"), Now);

        rows.Block("a", Now);
        Assert.Null(rows.FindLatest("object", "tenant", 0));

        rows.Save(Chat("a"), Later);
        Assert.Equal(Chat("a"), rows.FindLatest("object", "tenant", 0));
    }

    private static TeamsConversationRow Chat(string id) =>
        new()
        {
            ConversationId = id,
            Kind = 0,
            ServiceAddress = "https://service.example/",
            TenantId = "tenant",
            BotId = "bot",
            UserId = "user",
            ObjectId = "object",
        };
}
