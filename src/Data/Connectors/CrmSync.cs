using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Connectors.Landing;
using RevBot.Data.Database;
using RevBot.Data.Import;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.State.Runs;

namespace RevBot.Data.Connectors;

/// <summary>
/// Brings a database to what a CRM says now: what changed lands, an extract of it is loaded by the import. Killed at any
/// moment, the next run ends where an undisturbed one would have.
/// </summary>
/// <remarks>
/// Two things are remembered, each where it cannot come apart from what it speaks of. How far the CRM was read stands in
/// the landing store, in the transaction of the rows. Which of the landed rows were loaded stands in the database, in the
/// transaction of the load. So a killed run, a restored database and a deleted landing folder all mend themselves.
/// </remarks>
/// <param name="database">Migrated here if it is not.</param>
/// <param name="source">The CRM.</param>
/// <param name="request">What to do.</param>
public sealed class CrmSync(IDatabase database, CrmSource source, SyncRequest request)
{
    private const string LockName = "sync";

    private readonly SyncRunRepository runs = new(database);

    /// <summary>
    /// Runs once. Side effects: rows land in the landing folder; rows and settings of the database change in one
    /// transaction; the run is noted in <c>sync_run</c>, a failed one too. Holds a thread.
    /// </summary>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it with an exception; what has landed stays.</param>
    /// <exception cref="SyncException">It cannot be done, or another process is at it.</exception>
    /// <exception cref="ImportException">What came cannot be loaded; nothing was written.</exception>
    /// <exception cref="DatabaseException">The database cannot be used; nothing was written.</exception>
    public SyncSummary Run(IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var mapping = MappingReader.ReadMapping(request.Load.Mapping);
        new Migrator(database).Migrate(request.Load.Now);
        if (new LoadingRepository(database).IsDemoOnly())
        {
            throw new SyncException(
                $"The database {database.Name} holds the demo company, which must not be mixed with yours; name another with --db.",
                isInput: true
            );
        }

        SyncSummary? summary = null;
        var isHeld = false;
        try
        {
            database.WithLock(
                LockName,
                connection =>
                {
                    isHeld = true;
                    // The lock is what counts; an open connection would keep the write-ahead log in use for all that time.
                    if (database.Provider == DatabaseProvider.Sqlite)
                    {
                        connection.Close();
                    }

                    summary = Noted(() => Run(mapping, progress, cancellation));
                },
                TimeSpan.Zero
            );
        }
        catch (DatabaseException problem) when (problem.IsLockHeld && !isHeld)
        {
            throw new SyncException("A sync of this database is running already; wait for it to end.", problem)
            {
                IsRunning = true,
            };
        }

        return summary!;
    }

    /// <summary>A run that fails is noted, so that whoever looks after it learns of it.</summary>
    private SyncSummary Noted(Func<SyncSummary> run)
    {
        try
        {
            return run();
        }
        catch (Exception problem)
            when (problem is SyncException or ImportException or DatabaseException or DbException or IOException)
        {
            if (!request.Load.IsTrial)
            {
                runs.NoteFailure(source.Name, request.Load.Now, problem.Message);
            }

            throw;
        }
    }

    private SyncSummary Run(CrmMapping mapping, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var store = LandingStore.Open(request.Folder);
        var needs = new MappingNeeds(mapping);
        var report = source
            .LandAsync(new(needs, store, request.IsFull, progress), cancellation)
            .GetAwaiter()
            .GetResult();
        var (load, isPartial) = Load(store, report, progress, cancellation);
        return new()
        {
            Source = source.Name,
            Objects = report.Objects,
            Missing = report.Missing,
            KnownTo = report.KnownTo,
            Calls = report.Calls,
            Doubt = report.Doubt,
            Load = load,
            IsPartial = isPartial,
            IsTrial = request.Load.IsTrial,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    private (ImportSummary? Load, bool IsPartial) Load(
        LandingStore store,
        CrmSource.LandingReport report,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellation
    )
    {
        var setting = "sync." + source.Name;
        var mark = new SyncMark(source.Name, request.Load.Now, report.KnownTo, setting, LoadedBy(store))
        {
            Note = report.Doubt,
        };
        var due = PlannedDeals.Due(runs.ReadSetting(mark.PlannedSetting), Dates.ToMicros(NowOf(mark)));
        var plan = ExtractPlan.Make(store, report.Files, request.IsFull ? null : LoadedRun(store, setting), due);
        if (plan.IsEmpty)
        {
            if (!request.Load.IsTrial)
            {
                runs.NoteUnchanged(mark, NowOf(mark));
            }

            return (null, false);
        }

        try
        {
            return (Load(store, plan, mark, progress, cancellation), plan.IsPartial);
        }
        catch (ImportException) when (plan.IsPartial)
        {
            // Of few rows a single one is a large share: whether too much would be lost, all of them tell.
            return (Load(store, ExtractPlan.Whole(report.Files), mark, progress, cancellation), false);
        }
    }

    private ImportSummary Load(
        LandingStore store,
        ExtractPlan plan,
        SyncMark mark,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellation
    )
    {
        var writer = new ExtractWriter(store);
        progress?.Report(new("writing the extract", 0));
        writer.Write(plan, cancellation);
        var summary = CrmImport.Run(
            database,
            request.Load with
            {
                From = writer.Folder,
                RejectFile = Path.Combine(store.Folder, "rejected.csv"),
                Now = NowOf(mark),
                IsPartial = plan.IsPartial,
                Sync = mark,
            },
            progress is null ? null : new Rows(progress),
            cancellation
        );
        if (summary.RejectFile is null)
        {
            // It says nothing that the store does not say; with rejected rows it is what their lines are lines of.
            writer.Remove();
        }

        return summary;
    }

    /// <summary>A change of a moment ago is no change of the future, whatever this machine's clock says.</summary>
    private Instant NowOf(SyncMark mark) => Instant.Max(request.Load.Now, mark.KnownTo);

    /// <summary>Which run of the store the database has; null where it is of another store, or by another mapping.</summary>
    private long? LoadedRun(LandingStore store, string setting)
    {
        var loaded = runs.ReadSetting(setting);
        var expected = LoadedBy(store);
        return
            loaded is not null
            && loaded.LastIndexOf(':') is var end and > 0
            && string.Equals(loaded[..end], expected[..expected.LastIndexOf(':')], StringComparison.Ordinal)
            && long.TryParse(loaded[(end + 1)..], CultureInfo.InvariantCulture, out var run)
            ? run
            : null;
    }

    private string LoadedBy(LandingStore store)
    {
        var text = ShippedMappings.Find(request.Load.Mapping).Text;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{store.Name}:{hash}:{store.Run}");
    }

    private sealed class Rows(IProgress<SyncProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new($"loading {value.File}", value.Rows));
    }
}
