using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class DatabaseFactoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-data-").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Open_EmptySource_SaysWhatToSet(string source)
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            Refused(provider, source, "set --db or RevBot:Database");
        }
    }

    [Fact]
    public void Open_Folder_IsRefused() => Refused(DatabaseProvider.Sqlite, folder, "is a folder");

    [Fact]
    public void Open_FileThatIsNoDatabase_IsRefused()
    {
        var file = Path.Combine(folder, "deals.csv");
        File.WriteAllText(file, "id,name\n1,Acme\n");

        Refused(DatabaseProvider.Sqlite, file, "is not a SQLite database");
    }

    [Fact]
    public void Open_ConnectionStringGivenToSqlite_IsRefusedWithoutRepeatingIt()
    {
        var message = Refused(
            DatabaseProvider.Sqlite,
            "Server=a;Database=b;Password=s3cret",
            "RevBot:Provider=SqlServer"
        );
        Assert.DoesNotContain("s3cret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PathGivenToSqlServer_IsRefused() =>
        Refused(DatabaseProvider.SqlServer, Path.Combine(folder, "revbot.db"), "connection string");

    [Fact]
    public void Open_NameWithAnImpossibleCharacter_IsRefused() => Refused(DatabaseProvider.Sqlite, "a\0b", "character");

    [Fact]
    public void Open_MissingOrEmptyFile_IsAnEmptyDatabase()
    {
        var empty = Path.Combine(folder, "empty.db");
        File.WriteAllBytes(empty, []);

        Assert.Equal(0, Current(Path.Combine(folder, "missing.db")));
        Assert.Equal(0, Current(empty));
        Assert.False(File.Exists(Path.Combine(folder, "missing.db")));
    }

    [Fact]
    public void Open_FileInAMissingFolder_FailsWhenUsedAndNamesTheFolder()
    {
        var database = DatabaseFactory.Open(DatabaseProvider.Sqlite, Path.Combine(folder, "nowhere", "revbot.db"));

        foreach (
            var use in new Action[] { () => database.Open(), () => new Migrator(database).Migrate(TestDatabase.Now) }
        )
        {
            var failed = Assert.Throws<DatabaseException>(use);
            Assert.Contains("nowhere of the database does not exist", failed.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_ConnectionStringForSqlServer_IsSqlServer() =>
        Assert.Equal(
            DatabaseProvider.SqlServer,
            DatabaseFactory.Open(DatabaseProvider.SqlServer, "Server=a;Database=b").Provider
        );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Refused(DatabaseProvider provider, string source, string because)
    {
        var refused = Assert.Throws<DatabaseException>(() => DatabaseFactory.Open(provider, source));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Message;
    }

    private static int Current(string file) =>
        new Migrator(DatabaseFactory.Open(DatabaseProvider.Sqlite, file)).Current();
}
