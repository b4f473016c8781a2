using Dapper;
using RevBot.Bot.Turns.Inbox;
using RevBot.Data.Database;

namespace RevBot.Bot.Tests.Turns;

/// <summary>The connection that stays open while there is work.</summary>
public sealed class InboxWriterTests : IDisposable
{
    private readonly DemoFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Log_WhileThereIsWork_IsNotFoldedAndIsGoneAtTheEnd()
    {
        var log = file.Path + "-wal";
        await using (var writer = new InboxWriter(file.Database))
        {
            await WelcomeAsync(writer, "a");
            Assert.True(File.Exists(log));
            await WelcomeAsync(writer, "b");
        }

        Assert.False(File.Exists(log));
        Assert.Equal(2, file.Scalar<long>("SELECT COUNT(*) FROM welcome"));
    }

    [Fact]
    public async Task File_ThatWasDeletedBetweenTwoWrites_IsNotWrittenTo()
    {
        await using var writer = new InboxWriter(file.Database);
        await WelcomeAsync(writer, "a");

        foreach (var part in Directory.EnumerateFiles(file.Folder))
        {
            File.Delete(part);
        }

        await Assert.ThrowsAsync<DatabaseException>(() => WelcomeAsync(writer, "b"));
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public async Task File_ThatWasReplacedBetweenTwoWrites_IsTheOneThatIsWrittenTo()
    {
        DemoFile other;
        await using (var writer = new InboxWriter(file.Database))
        {
            await WelcomeAsync(writer, "a");

            // File systems tell when a file was made to a few milliseconds.
            await Task.Delay(20);
            other = new DemoFile();
            foreach (var part in Directory.EnumerateFiles(file.Folder))
            {
                File.Delete(part);
            }

            File.Move(other.Path, file.Path);
            await WelcomeAsync(writer, "b");
        }

        other.Dispose();
        Assert.Equal(1, file.Scalar<long>("SELECT COUNT(*) FROM welcome"));
    }

    private static Task<int> WelcomeAsync(InboxWriter writer, string person) =>
        writer.WriteAsync(transaction => transaction.Connection!.Execute(Sql, new { person }, transaction));

    private const string Sql =
        "INSERT INTO welcome (channel, place, person, welcomed_at) VALUES ('test', 'p', @person, 0)";
}
