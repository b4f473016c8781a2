using Dapper;
using RevBot.Data.Database;
using RevBot.Data.State.Turns;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Turns;

/// <summary>The connection to a file that stays open while there is work.</summary>
public sealed class TurnWriterTests : IDisposable
{
    private readonly TestDatabase file = TestDatabase.Migrated(DatabaseProvider.Sqlite);

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Log_WhileThereIsWork_IsNotFoldedAndIsGoneAtTheEnd()
    {
        var log = file.Source + "-wal";
        await using (var writer = new TurnWriter(file.Database))
        {
            await WelcomeAsync(writer, "a");
            Assert.True(File.Exists(log));
            await WelcomeAsync(writer, "b");
        }

        Assert.False(File.Exists(log));
        Assert.Equal(2, file.Count("welcome"));
    }

    [Fact]
    public async Task File_ThatWasDeletedBetweenTwoWrites_IsNotWrittenTo()
    {
        await using var writer = new TurnWriter(file.Database);
        await WelcomeAsync(writer, "a");

        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(file.Source)!))
        {
            File.Delete(part);
        }

        await Assert.ThrowsAsync<DatabaseException>(() => WelcomeAsync(writer, "b"));
        Assert.False(File.Exists(file.Source));
    }

    [Fact]
    public async Task File_ThatWasReplacedBetweenTwoWrites_IsTheOneThatIsWrittenTo()
    {
        TestDatabase other;
        await using (var writer = new TurnWriter(file.Database))
        {
            await WelcomeAsync(writer, "a");

            // File systems tell when a file was made to a few milliseconds.
            await Task.Delay(20);
            other = TestDatabase.Migrated(DatabaseProvider.Sqlite);
            foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(file.Source)!))
            {
                File.Delete(part);
            }

            File.Move(other.Source, file.Source);
            await WelcomeAsync(writer, "b");
        }

        other.Dispose();
        Assert.Equal(1, file.Count("welcome"));
    }

    private static Task<int> WelcomeAsync(TurnWriter writer, string person) =>
        writer.WriteAsync(transaction => transaction.Connection!.Execute(Sql, new { person }, transaction));

    private const string Sql =
        "INSERT INTO welcome (channel, place, person, welcomed_at) VALUES ('test', 'p', @person, 0)";
}
