using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using NodaTime;
using RevBot.Data.Connectors;
using RevBot.Data.Connectors.Salesforce;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>A stand-in org with a small company, a database file, and syncs between them.</summary>
internal sealed class SyncRig : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-sync").FullName;

    private SyncRig(LocalSalesforce server)
    {
        Org = SalesOrg.Small(server);
        Database = new SqliteDatabase(Path.Combine(folder, "revbot.db"));
    }

    public SalesOrg Org { get; }

    public LocalSalesforce Server => Org.Server;

    public SqliteDatabase Database { get; private set; }

    /// <summary>Which machine it is: each has a landing folder of its own.</summary>
    public string Machine { get; set; } = "";

    public string Landing => Database.Name + ".sync" + Machine;

    public string Mapping { get; set; } = "salesforce";

    public int BulkFrom { get; set; } = 20_000;

    public int BulkPage { get; set; } = 50_000;

    public string? KeyFile { get; set; }

    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The reporting currency of the program's settings; null for none.</summary>
    public Currency? Currency { get; set; }

    /// <summary>Whether the rest is loaded, whatever is rejected.</summary>
    public bool AcceptsRejected { get; set; }

    /// <summary>Breaks the connection from inside: gets the number of the call, from 1.</summary>
    public Action<int> BeforeCall { get; set; } = _ => { };

    public static async Task<SyncRig> StartAsync() => new(await LocalSalesforce.StartAsync());

    public SalesforceAccount Account =>
        new()
        {
            LoginUrl = Server.Address,
            ClientId = LocalSalesforce.ClientId,
            ClientSecret = KeyFile is null ? LocalSalesforce.ClientSecret : null,
            User = LocalSalesforce.User,
            KeyFile = KeyFile,
            Overlap = Overlap,
            BulkFrom = BulkFrom,
            BulkPage = BulkPage,
            FirstWait = TimeSpan.FromMilliseconds(1),
            JobWait = TimeSpan.FromMilliseconds(1),
        };

    /// <summary>A sync; the machine's clock is the server's unless one is given.</summary>
    public SyncSummary Run(
        bool full = false,
        bool trial = false,
        IProgress<SyncProgress>? progress = null,
        Instant? now = null,
        SalesforceAccount? account = null,
        string? folder = null
    )
    {
        using var handler = new Calls(this);
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var source = new SalesforceSource(account ?? Account, http, TimeProvider.System);
        var request = new SyncRequest
        {
            Load = new()
            {
                Mapping = Mapping,
                From = "",
                Now = now ?? Instant.FromDateTimeOffset(Server.Now),
                IsTrial = trial,
                Currency = Currency,
                Rejects = new() { GoesOn = AcceptsRejected },
            },
            Clock = () => now ?? Instant.FromDateTimeOffset(Server.Now),
            Folder = folder ?? Landing,
            IsFull = full,
        };
        return new CrmSync(Database, source, request).Run(progress, CancellationToken.None);
    }

    public string Refused() => Assert.ThrowsAny<Exception>(() => Run()).Message;

    /// <summary>Goes on with a database that nothing was loaded into.</summary>
    public SyncRig Fresh()
    {
        Database = new SqliteDatabase(Path.Combine(folder, Path.GetRandomFileName() + ".db"));
        return this;
    }

    /// <summary>Goes on with a copy of a database and its landing folder.</summary>
    public SyncRig CopyOf(SqliteDatabase from)
    {
        Fresh();
        File.Copy(from.Name, Database.Name);
        Directory.CreateDirectory(Landing);
        foreach (var file in Directory.EnumerateFiles(from.Name + ".sync"))
        {
            File.Copy(file, Path.Combine(Landing, Path.GetFileName(file)));
        }

        return this;
    }

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = Database.Open();
        return connection.Query<T>(sql).AsList();
    }

    public T One<T>(string sql) => Assert.Single(Query<T>(sql));

    public IReadOnlyList<string> Holdings() => Connectors.Holdings.Of(Database);

    /// <summary>
    /// Runs a sync that stands still at its first look at an object until the rest was done, and lets it end.
    /// </summary>
    public async Task WhileOneRunsAsync(Action meanwhile, string? folder = null)
    {
        using var isHeld = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        Server.Instead = (_, path) =>
        {
            if (path.EndsWith("/describe/", StringComparison.Ordinal) && !isHeld.IsSet)
            {
                isHeld.Set();
                goOn.Wait();
            }

            return Task.FromResult(false);
        };
        var running = Task.Run(() => Run(folder: folder));
        isHeld.Wait();
        try
        {
            meanwhile();
        }
        finally
        {
            goOn.Set();
        }

        await running;
    }

    /// <summary>Strikes at every so many calls whose path holds a text.</summary>
    public static Func<HttpContext, string, Task<bool>> Every(int number, string part, Func<HttpContext, Task> fault)
    {
        var calls = 0;
        return async (context, path) =>
        {
            if (!path.Contains(part, StringComparison.Ordinal) || ++calls % number != 0)
            {
                return false;
            }

            await fault(context);
            return true;
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Calls(SyncRig rig)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private int number;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            rig.BeforeCall(++number);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
