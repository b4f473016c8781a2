using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class SettingsContractTests
{
    [Theory, Sqlite, SqlServer]
    public void Write_NewThenAgain_ReplacesTheValue(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        Write(at, Settings.Company, "Acme");
        Write(at, Settings.Currency, "EUR");
        Write(at, Settings.Company, "Acme Größe 日本 O'Neil");

        using var connection = at.Database.Open();
        var read = Settings.Read(connection);
        Assert.Equal(2, read.Count);
        Assert.Equal("Acme Größe 日本 O'Neil", read[Settings.Company]);
        Assert.Equal("EUR", read[Settings.Currency]);
    }

    [Theory, Sqlite, SqlServer]
    public void Write_TransactionNotCommitted_LeavesTheOldValue(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        Write(at, Settings.Company, "Acme");
        using (var connection = at.Database.Open())
        using (var transaction = connection.BeginTransaction())
        {
            Settings.Write(transaction, Settings.Company, "Other");
        }

        using var read = at.Database.Open();
        Assert.Equal("Acme", Settings.Read(read)[Settings.Company]);
    }

    private static void Write(TestDatabase at, string name, string value)
    {
        using var connection = at.Database.Open();
        using var transaction = connection.BeginTransaction();
        Settings.Write(transaction, name, value);
        transaction.Commit();
    }
}
