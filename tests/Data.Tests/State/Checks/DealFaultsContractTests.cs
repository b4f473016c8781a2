using RevBot.Data.Database;
using RevBot.Data.State.Checks;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Checks;

public sealed class DealFaultsContractTests
{
    [Theory, Sqlite, SqlServer]
    public void CountOpenWithoutOwner_TakesTheStretchRecordedLastAndOpenDealsOnly(DatabaseProvider provider)
    {
        using var at = WithDeals(provider);
        var faults = new DealFaults(at.Database);

        AddVersion(at, deal: 1, number: 1, recordedAt: 1, owner: 1);
        AddVersion(at, deal: 1, number: 2, recordedAt: 2, owner: null);
        AddVersion(at, deal: 2, number: 1, recordedAt: 1, owner: null);
        AddVersion(at, deal: 2, number: 2, recordedAt: 1, owner: 1);
        AddVersion(at, deal: 3, number: 1, recordedAt: 1, owner: null, stage: 2);
        Assert.Equal(1, faults.CountOpenWithoutOwner());

        at.Execute("UPDATE opportunity SET deleted_at = 9 WHERE id = 1");
        Assert.Equal(0, faults.CountOpenWithoutOwner());
    }

    [Theory, Sqlite, SqlServer]
    public void ListCurrenciesWithoutRate_CountsDealsByCurrency(DatabaseProvider provider)
    {
        using var at = WithDeals(provider);
        at.Execute("INSERT INTO exchange_rate (currency, rate_on, rate_billionths) VALUES ('EUR', 20260101, 1)");
        AddVersion(at, deal: 1, number: 1, recordedAt: 1, owner: 1, currency: "JPY");
        AddVersion(at, deal: 1, number: 2, recordedAt: 2, owner: 1, currency: "JPY");
        AddVersion(at, deal: 2, number: 1, recordedAt: 1, owner: 1, currency: "CHF");
        AddVersion(at, deal: 2, number: 2, recordedAt: 2, owner: 1, currency: "EUR");
        AddVersion(at, deal: 3, number: 1, recordedAt: 1, owner: 1, currency: "USD");

        Assert.Equal(
            [new UnconvertedCurrency("CHF", 1), new UnconvertedCurrency("JPY", 1)],
            new DealFaults(at.Database).ListCurrenciesWithoutRate("USD")
        );
    }

    [Theory, Sqlite, SqlServer]
    public void Read_AnEmptyDatabase_Fails(DatabaseProvider provider)
    {
        using var empty = TestDatabase.Empty(provider);
        using var migrated = TestDatabase.Migrated(provider);

        Assert.ThrowsAny<System.Data.Common.DbException>(() => DatabaseProbe.Read(empty.Database));
        DatabaseProbe.Read(migrated.Database);
    }

    [Fact]
    public void HoldsTables_OfAFile_TellsAnEmptyOneFromAnyOther()
    {
        using var at = TestDatabase.Empty(DatabaseProvider.Sqlite);
        Assert.False(DatabaseProbe.HoldsTables(at.Database));

        at.Execute("CREATE TABLE notes (id INTEGER)");

        Assert.True(DatabaseProbe.HoldsTables(at.Database));
    }

    private static TestDatabase WithDeals(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        at.Execute(
            "INSERT INTO stage (id, name, position, outcome, category) VALUES (1, 'Open', 1, 0, 1), (2, 'Won', 2, 1, 4)"
        );
        at.Execute(
            "INSERT INTO opportunity (id, crm_id, name, revision) VALUES (1, 'O1', 'One', 1), (2, 'O2', 'Two', 1), (3, 'O3', 'Three', 1)"
        );
        return at;
    }

    private static void AddVersion(
        TestDatabase at,
        int deal,
        int number,
        long recordedAt,
        int? owner,
        int stage = 1,
        string currency = "USD"
    ) =>
        at.Execute(
            "INSERT INTO opportunity_version (opportunity_id, number, valid_from, recorded_at, amount_minor, currency, stage_id, category, owner_id) VALUES (@deal, @number, 1, @recordedAt, 100, @currency, @stage, 1, @owner)",
            new
            {
                deal,
                number,
                recordedAt,
                currency,
                stage,
                owner,
            }
        );
}
