using RevBot.Data.Database;
using RevBot.Data.State.Conversations;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Conversations;

public sealed class ConversationRepositoryContractTests
{
    [Theory, Sqlite, SqlServer]
    public void Save_NewConversation_ComesBackAsItWas(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var row = Row() with { State = "{\"Größe\":\"日本 O'Neil\"}" };

        new ConversationRepository(at.Database).Save(row);

        Assert.Equal(row, new ConversationRepository(at.Again()).Find("talk", 1));
    }

    [Theory, Sqlite, SqlServer]
    public void Save_Again_ReplacesStateAndTimeAndLeavesTheChannel(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var rows = new ConversationRepository(at.Database);
        rows.Save(Row());

        rows.Save(Row() with { State = "later", UpdatedAt = 8, Channel = "slack" });

        Assert.Equal(Row() with { State = "later", UpdatedAt = 8 }, rows.Find("talk", 1));
    }

    [Theory, Sqlite, SqlServer]
    public void Delete_OfOnePerson_LeavesTheOthersInTheConversation(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var rows = new ConversationRepository(at.Database);
        rows.Save(Row());
        rows.Save(Row() with { SellerId = 2, State = "of another" });

        rows.Delete("talk", 1);

        Assert.Null(rows.Find("talk", 1));
        Assert.Equal("of another", rows.Find("talk", 2)?.State);
    }

    private static TestDatabase WithSellers(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        at.AddSeller(2);
        return at;
    }

    private static ConversationRow Row() =>
        new()
        {
            Id = "talk",
            SellerId = 1,
            Channel = "web",
            State = "first",
            UpdatedAt = 7,
        };
}
