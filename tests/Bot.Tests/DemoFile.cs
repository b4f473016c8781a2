using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Tests;

/// <summary>A demo company of 300 deals in a file and a folder of its own: made once, copied for each test.</summary>
internal sealed class DemoFile : IDisposable
{
    public const string Today = "2026-11-22";
    public const string Leader = "margaret.osei@farhaven.example";
    public const string Rep = "lena.hoffmann@farhaven.example";

    private static readonly Lazy<byte[]> Bytes = new(MakeOnce);

    public DemoFile()
    {
        Folder = Directory.CreateTempSubdirectory("revbot-bot-").FullName;
        Path = System.IO.Path.Combine(Folder, "revbot.db");
        File.WriteAllBytes(Path, Bytes.Value);
    }

    public string Folder { get; }

    public string Path { get; }

    public static BotClock Clock => new(TimeProvider.System, new LocalDate(2026, 11, 22));

    public IDatabase Database => new SqliteDatabase(Path);

    /// <summary>The bot's parts; with a router that is never asked, since the real one takes its time to learn.</summary>
    public RevBotServices House() => new(Database, new(), Clock, NullLogger.Instance, new SilentRouter());

    /// <summary>The bot's parts with a router that plans what it is told to, on a day.</summary>
    public RevBotServices House(IRouter router, string today = Today, RevBotSettings? settings = null) =>
        new(
            Database,
            settings ?? new(),
            new(TimeProvider.System, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value),
            NullLogger.Instance,
            router
        );

    public void Execute(string sql, object? values = null)
    {
        using var connection = Database.Open();
        connection.Execute(sql, values);
    }

    /// <summary>The e-mails of so many people who own deals, by their ids.</summary>
    public List<string> Emails(int count)
    {
        using var connection = Database.Open();
        return
        [
            .. connection
                .Query<string>(
                    "SELECT email FROM seller WHERE email IS NOT NULL AND slack_id IS NOT NULL AND active_to IS NULL AND role <= 3 ORDER BY id"
                )
                .Take(count),
        ];
    }

    /// <summary>The first column of all rows.</summary>
    public string[] Strings(string sql, object? values = null)
    {
        using var connection = Database.Open();
        return [.. connection.Query<string>(sql, values)];
    }

    public T Scalar<T>(string sql)
    {
        using var connection = Database.Open();
        return connection.ExecuteScalar<T>(sql)!;
    }

    // A server that has stopped may still be writing down what it learnt; the folder is gone once it is through.
    public void Dispose()
    {
        for (var left = 100; ; left--)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(100);
            }
        }
    }

    private sealed class SilentRouter : IRouter
    {
        public string Name => "silent";

        public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation) =>
            throw new NotSupportedException("Nothing is asked here.");
    }

    private static byte[] MakeOnce()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-bot-").FullName;
        try
        {
            var file = System.IO.Path.Combine(folder, "revbot.db");
            var options = new DemoOptions { Today = new LocalDate(2026, 11, 22), Deals = 300 };
            var database = new SqliteDatabase(file);
            DemoCompany.Create(database, options, null, CancellationToken.None);

            // Learnt once and kept beside the deals, as by `learn`; else every test would learn the same again.
            var services = new RevBotServices(database, new(), Clock, NullLogger.Instance, new SilentRouter());
            var book = services.Books.Current(CancellationToken.None);
            ForecastKnowledge.Prepare(book, Clock.Now(book.Company));
            using var connection = database.Open();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return File.ReadAllBytes(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
