using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
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
/// Brings a database to what a CRM says now: what changed lands, an extract of it is loaded by the import. Killed at
/// any moment, the next run ends where an undisturbed one would have.
/// </summary>
/// <remarks>
/// Two things are remembered, each where it cannot come apart from what it speaks of. How far the CRM was read stands
/// in the landing store, in the transaction of the rows. Which of the landed rows were loaded stands in the database,
/// in the transaction of the load, by a name that no other run has. So a killed run, a database or a landing folder
/// that is put back from a copy, and one that is deleted all mend themselves.
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
        if (new LoadingRepository(database).IsDemoOnly())
        {
            // Not noted: with a sync in it the database would be more than the demo company.
            throw new SyncException(
                $"The database {database.Name} holds the demo company, which must not be mixed with yours; name another with --db.",
                isInput: true
            );
        }

        try
        {
            return RunAlone(progress, cancellation);
        }
        catch (Exception problem)
            when (problem
                    is SyncException { IsRunning: false }
                        or ImportException
                        or DatabaseException
                        or DbException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            // Whoever looks after it is to learn of it.
            if (!request.Load.IsTrial)
            {
                runs.NoteFailure(source.Name, request.Load.Now, request.Clock(), problem.Message);
            }

            throw;
        }
    }

    private SyncSummary RunAlone(IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var mapping = MappingReader.ReadMapping(request.Load.Mapping);
        new Migrator(database).Migrate(request.Load.Now);
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

                    summary = Run(mapping, progress, cancellation);
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

    private SyncSummary Run(CrmMapping mapping, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var store = LandingStore.Open(request.Folder);
        var org = Setting(SyncMark.OrgSetting(source.Name));
        var work = new CrmSource.LandingWork(new MappingNeeds(mapping), store, org, request.IsFull, progress);
        var report = WithStore(store, () => source.LandAsync(work, cancellation).GetAwaiter().GetResult());
        var (load, isPartial) = Load(store, report, progress, cancellation);
        return new()
        {
            Source = source.Name,
            Objects = report.Objects,
            Missing = report.Missing,
            Notes = report.Notes,
            KnownTo = report.KnownTo,
            Calls = report.Calls,
            Doubt = report.Doubt,
            Load = load,
            IsPartial = isPartial,
            IsTrial = request.Load.IsTrial,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <summary>What the landing store's file refuses says which folder it is about.</summary>
    private static T WithStore<T>(LandingStore store, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException problem)
        {
            throw SyncException.CreateForFolder(store.Folder, problem);
        }
    }

    private (ImportSummary? Load, bool IsPartial) Load(
        LandingStore store,
        CrmSource.LandingReport report,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellation
    )
    {
        var rules = WithStore(store, () => RulesOf(store, report.Files));
        var mark = new SyncMark(source.Name, request.Load.Now, report.KnownTo, request.Clock)
        {
            Store = store.Name,
            Loaded = $"{rules}:{store.RunToken}",
            Org = report.Org,
            Note = NoteOf(report),
        };
        // A change of a moment ago is no change of the future, whatever this machine's clock says.
        var load = request.Load with
        {
            Now = Instant.Max(request.Load.Now, report.ReadTo),
            Sync = mark,
        };
        var plan = PlanOf(store, report.Files, rules, load.Now);
        if (plan.IsEmpty)
        {
            if (!load.IsTrial)
            {
                runs.NoteUnchanged(mark);
            }

            return (null, false);
        }

        try
        {
            return (Load(store, plan, load, progress, cancellation), plan.IsPartial);
        }
        catch (ImportException problem) when (plan.IsPartial && problem.IsOfLimit)
        {
            // Of few rows a single one is a large share: whether too much would be lost, all of them tell.
            return (Load(store, ExtractPlan.Whole(report.Files), load, progress, cancellation), false);
        }
    }

    private ImportSummary Load(
        LandingStore store,
        ExtractPlan plan,
        ImportRequest load,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellation
    )
    {
        var writer = new ExtractWriter(store);
        progress?.Report(new("writing the extract", 0));
        var folder = WithStore(store, () => writer.Write(plan, cancellation));
        var summary = CrmImport.Run(
            database,
            load with
            {
                From = folder,
                RejectFile = Path.Combine(store.Folder, "rejected.csv"),
                IsPartial = plan.IsPartial,
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

    /// <summary>
    /// What changed since the load that the database has; everything where it has none, or one by other rules.
    /// </summary>
    private ExtractPlan PlanOf(LandingStore store, IReadOnlyList<LandedFile> files, string rules, Instant now)
    {
        var due = PlannedDeals.Due(Setting(SyncMark.PlannedSetting(source.Name)), Dates.ToMicros(now));
        var token = request.IsFull
            ? null
            : SyncMark.RunOf(Setting(SyncMark.LoadedSetting(source.Name, store.Name)), rules);
        return WithStore(store, () => ExtractPlan.Make(store, files, token is null ? null : store.FindRun(token), due));
    }

    /// <summary>What whoever looks after it is to know, as far as there is room for it; null for nothing.</summary>
    private static string? NoteOf(CrmSource.LandingReport report)
    {
        var note = string.Join(' ', report.Notes.Prepend(report.Doubt).OfType<string>());
        return note.Length == 0 ? null : SyncRunRepository.Cut(note);
    }

    /// <summary>
    /// What decides how rows are loaded beside the rows themselves, as a short text: the mapping, the settings of the
    /// program, which files there are, and what they tell of the company: zone, fiscal year, currency.
    /// </summary>
    private string RulesOf(LandingStore store, IReadOnlyList<LandedFile> files)
    {
        var load = request.Load;
        string?[] rules =
        [
            ShippedMappings.Find(load.Mapping).Text,
            load.FiscalFirstMonth?.ToString(CultureInfo.InvariantCulture),
            load.FiscalPattern?.ToString(),
            load.Currency?.Code,
            .. files
                .OrderBy(file => file.FileName, StringComparer.Ordinal)
                .SelectMany(file => store.Rows.CellsOf(file.Landed, file.Need.CompanyColumns).Prepend(file.FileName)),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rules))).AsSpan(0, 8));
    }

    private string? Setting(string name)
    {
        using var connection = database.Open();
        return Settings.Read(connection, name);
    }

    private sealed class Rows(IProgress<SyncProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new($"loading {value.File}", value.Rows));
    }
}
