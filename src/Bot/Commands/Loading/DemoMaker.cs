using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Commands.Loading;

/// <summary>
/// Makes the demo company in a SQLite file. It is made in a file beside and moved into place, so a run that is broken off
/// leaves what was there. A file that holds another company is never touched.
/// </summary>
internal static class DemoMaker
{
    /// <summary>For a newcomer without a database: the demo company at the default place.</summary>
    public static void CreateDefault(RevBotSettings settings, BotClock clock, CancellationToken cancellation)
    {
        Console.Error.WriteLine($"No database yet: making the demo company in {Databases.Open(settings).Name}.");
        Create(settings, Options(clock), null, cancellation);
    }

    /// <summary>The options of a plain demo company, ending today.</summary>
    public static DemoOptions Options(BotClock clock) =>
        new() { Today = clock.Given ?? clock.Machine.InZone(DateTimeZone.Utc).Date };

    /// <summary>
    /// Makes the demo company in the database of the settings. Side effects: replaces a SQLite file; a server's database
    /// is filled where it is, and must be empty.
    /// </summary>
    /// <exception cref="CommandFailure">The file holds something else than a demo company.</exception>
    /// <exception cref="DatabaseException">The server's database holds data already.</exception>
    public static (IDatabase Database, DemoSummary Summary) Create(
        RevBotSettings settings,
        DemoOptions options,
        IProgress<DemoProgress>? progress,
        CancellationToken cancellation
    )
    {
        var database = Databases.Open(settings);
        return (
            database,
            database.Provider == DatabaseProvider.Sqlite
                ? CreateFile(database.Name, options, progress, cancellation)
                : DemoCompany.Create(database, options, progress, cancellation)
        );
    }

    private static DemoSummary CreateFile(
        string file,
        DemoOptions options,
        IProgress<DemoProgress>? progress,
        CancellationToken cancellation
    )
    {
        RequireDemoOrNothing(file);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, "." + Path.GetFileName(file) + ".making");
        using var alone = Alone(beside, file);
        Delete(beside);
        try
        {
            var summary = DemoCompany.Create(new SqliteDatabase(beside), options, progress, cancellation);
            Delete(file);
            File.Move(beside, file);
            return summary;
        }
        finally
        {
            Delete(beside);
        }
    }

    // Two at once would delete each other's work.
    private static FileStream Alone(string beside, string file)
    {
        try
        {
            return new(
                beside + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            throw new CommandFailure($"The demo company is being made in {file} by another program; wait for it.", 1);
        }
    }

    private static void RequireDemoOrNothing(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var database = new SqliteDatabase(file);
        var kind = new Migrator(database).Current() == 0 ? null : new LoadingRepository(database).FindFirstKind();
        if (kind is not (null or "demo"))
        {
            throw CommandFailure.Usage(
                $"{file} holds data that is not the demo company's; choose another file with --db or --out."
            );
        }
    }

    // The log, its index and the locks belong to the file; a new file must not meet an old one's.
    private static void Delete(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + ".demo.lock", file + ".migrate.lock" })
        {
            File.Delete(part);
        }
    }
}
