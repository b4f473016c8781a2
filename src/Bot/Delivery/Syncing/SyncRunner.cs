using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Http;
using RevBot.Data.Connectors;
using RevBot.Data.Connectors.Salesforce;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Delivery.Syncing;

/// <summary>Syncs as the settings say, for the command and for the schedule.</summary>
/// <param name="database">Where the rows go.</param>
/// <param name="reading">The settings.</param>
/// <param name="clock">The machine's clock counts.</param>
/// <param name="time">The clock of waits.</param>
internal sealed class SyncRunner(IDatabase database, CheckedSettings reading, BotClock clock, TimeProvider time)
{
    private const string SharedFolder = "data/sync";

    private readonly RevBotSettings settings = reading.Settings;

    /// <summary>The CRM that is set up; null for none.</summary>
    public string? Source => settings.Salesforce.IsOn ? SalesforceSource.SourceName : null;

    /// <summary>Where rows land: beside a database's file, or in the working folder, under the database's name.</summary>
    public string Folder =>
        settings.Sync.Folder
        ?? (
            database.Provider == DatabaseProvider.Sqlite
                ? database.Name + ".sync"
                : Path.Combine(SharedFolder, FileNameOf(database.Name))
        );

    /// <summary>Runs once. Side effects: those of <see cref="CrmSync.Run"/>. Holds a thread.</summary>
    /// <param name="isFull">Whether to read and load everything again.</param>
    /// <param name="isTrial">Whether to keep nothing in the database.</param>
    /// <param name="rejects">How much may be lost.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SyncException">It cannot be done, or another process is at it.</exception>
    /// <exception cref="ImportException">What came cannot be loaded.</exception>
    public SyncSummary Run(
        bool isFull,
        bool isTrial,
        RejectLimit rejects,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellation
    )
    {
        // Each call has its own limit.
        using var http = HttpClients.Create(Timeout.InfiniteTimeSpan);
        var request = new SyncRequest
        {
            Load = reading.LoadRequest(settings.Sync.Mapping, "", clock.Machine) with
            {
                Rejects = rejects,
                IsTrial = isTrial,
            },
            Clock = () => clock.Machine,
            Folder = Folder,
            IsFull = isFull,
        };
        return new CrmSync(database, new SalesforceSource(Account(), http, time), request).Run(progress, cancellation);
    }

    /// <summary>When the next one is due; null where none comes by itself.</summary>
    /// <param name="last">When the last one ended, well or not; null where there was none.</param>
    public Instant? DueAt(Instant? last) =>
        Source is null || settings.Sync.Every == TimeSpan.Zero ? null
        : last is { } at ? at + Duration.FromTimeSpan(settings.Sync.Every)
        : Instant.MinValue;

    private static string FileNameOf(string database) =>
        string.Concat(database.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    private SalesforceAccount Account() =>
        new()
        {
            LoginUrl = settings.Salesforce.LoginUrl!,
            ClientId = settings.Salesforce.ClientId!,
            ClientSecret = settings.Salesforce.ClientSecret?.Reveal(),
            User = settings.Salesforce.User,
            KeyFile = settings.Salesforce.KeyFile,
            ApiVersion = settings.Salesforce.ApiVersion,
            BulkFrom = settings.Salesforce.BulkFrom,
            Overlap = settings.Sync.Overlap,
        };
}
