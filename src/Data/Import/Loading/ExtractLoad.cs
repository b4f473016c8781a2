using System.Data.Common;
using Dapper;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Import.Deals;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads an opened extract inside a transaction.</summary>
/// <param name="database">Where the rows go.</param>
/// <param name="transaction">The caller commits it.</param>
/// <param name="mapping">The mapping, read and checked.</param>
/// <param name="request">What was asked for.</param>
internal sealed class ExtractLoad(
    IDatabase database,
    DbTransaction transaction,
    CrmMapping mapping,
    ImportRequest request
)
{
    private const int RowsPerReport = 20_000;

    /// <summary>
    /// Loads everything and notes the run. Side effect: rows and settings are written inside the transaction, which the
    /// caller commits.
    /// </summary>
    /// <param name="folder">The extract, opened.</param>
    /// <param name="lookups">The counts of the lookups' files, read before.</param>
    /// <param name="rejects">Takes the rejected rows.</param>
    /// <param name="progress">Told about every 20,000 rows; null for nobody.</param>
    /// <param name="cancellation">Ends the loading with an exception.</param>
    public ImportSummary Run(
        ExtractFolder folder,
        IReadOnlyList<SourceTally> lookups,
        RejectFile rejects,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var (told, companies) = CompanyRows.Read(folder, rejects);
        var settings = ImportSettings.Resolve(transaction.Connection!, transaction, mapping.Settings, request, told);
        settings.Write(transaction, mapping, mapping.Settings.Company ?? told.Company, folder.Assumptions);
        var session = Session(settings, cancellation);
        using var tables = new LoadTables(session);
        var tallies = Load(folder, tables, rejects, progress);
        MarkTouched(tables);
        ActivityDays.Rebuild(session);
        tallies.InsertRange(0, companies);
        tallies.AddRange(lookups);
        var overLimit = LoadGate.Require(tallies, rejects, request.Rejects);
        session.Findings.AddRange(folder.Warnings);
        var sentences = LoadRecord.Sentences(session.Findings, tallies);
        LoadRecord.Write(transaction, tallies, sentences, request.IsPartial);
        var summary = new ImportSummary
        {
            Mapping = mapping.Name,
            Revision = session.Revision,
            Sources = [.. tallies.Select(tally => tally.Counts)],
            Tables =
            [
                .. session
                    .Tallies.Select(tally => tally.Counts)
                    .Where(counts => counts.Inserted + counts.Updated + counts.Unchanged > 0),
            ],
            Assumptions = [.. folder.Assumptions.Select(rule => rule.Sentence)],
            AbsentFiles = folder.Absent,
            UnreadFiles = folder.Unread,
            Findings = [.. sentences.Select(told => told.Text)],
            OverLimit = overLimit,
            Elapsed = TimeSpan.Zero,
        };
        WriteRun(session, summary, settings.IsFrozen);
        return summary;
    }

    private LoadSession Session(ImportSettings settings, CancellationToken cancellation) =>
        new()
        {
            Database = database,
            Transaction = transaction,
            Revision = LoadingLog.NextId(transaction),
            Moment = settings.Moment,
            Zone = settings.Zone,
            Calendar = settings.Calendar,
            Currency = settings.Currency,
            Values = new(settings.Zone, mapping.Settings.Decimals),
            Cancellation = cancellation,
        };

    private static void SurveyPeriods(IEnumerable<string> targets, List<BoundSource> sources, LoadTables tables)
    {
        foreach (var target in targets.Where(target => target is Targets.Quota or Targets.Call))
        {
            tables.Periods[target] = PeriodSurvey.Find(target, sources, tables.Session);
        }
    }

    private List<SourceTally> Load(
        ExtractFolder folder,
        LoadTables tables,
        RejectFile rejects,
        IProgress<ImportProgress>? progress
    )
    {
        var tallies = new List<SourceTally>();
        foreach (var (targets, make) in LoadPlan.Loaders(tables))
        {
            var sources = folder
                .Sources.Where(source => targets.Contains(source.Rule.Target, StringComparer.Ordinal))
                .ToList();
            var isStage = targets.Contains(Targets.Stage, StringComparer.Ordinal);
            if (sources.Count == 0 && !isStage && !targets.Contains(Targets.Version, StringComparer.Ordinal))
            {
                continue;
            }

            SurveyPeriods(targets, sources, tables);
            var loader = make();
            foreach (var source in sources)
            {
                var tally = new SourceTally(source.Rows.File, source.Rule.Target, rejects);
                tallies.Add(tally);
                var report = new ImportProgress(tally.File, tally.Target, 0, tallies.Count, folder.Sources.Count);
                LoadSource(
                    source,
                    loader,
                    tally,
                    rows => progress?.Report(report with { Rows = rows }),
                    tables.Session.Cancellation
                );
            }

            loader.Finish();
            if (isStage)
            {
                FindStages(folder, tables);
            }
        }

        return tallies;
    }

    /// <summary>
    /// The stages that the mapping lists hold where the extract has no file of them. Where the mapping lets unknown
    /// stages in, the deals are asked what theirs are.
    /// </summary>
    private void FindStages(ExtractFolder folder, LoadTables tables)
    {
        var hasFile = folder.Sources.Any(source =>
            string.Equals(source.Rule.Target, Targets.Stage, StringComparison.Ordinal)
        );
        if (hasFile)
        {
            var seen = tables.StageById.Values.Where(stage =>
                tables.Stages.Rows.HasSeen(stage.Name.ToUpperInvariant())
            );
            tables.ListedStages.Take(tables.Session, seen, isFile: true);
        }

        var listed = hasFile ? [] : mapping.Stages;
        TakeList(listed, tables);
        MakeStages(folder, tables, listed);
        // Those that were made just now too.
        TakeList(listed, tables);
    }

    private static void TakeList(IReadOnlyList<StageRow> listed, LoadTables tables)
    {
        if (listed.Count > 0)
        {
            var names = listed.Select(stage => stage.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var made = tables.StageById.Values.Where(stage => names.Contains(stage.Name));
            tables.ListedStages.Take(tables.Session, made, isFile: false);
        }
    }

    private static void MakeStages(ExtractFolder folder, LoadTables tables, IReadOnlyList<StageRow> listed)
    {
        var open = folder.Sources.Where(source => source.Field("stage")?.Rule.OnUnknown == OnBad.Create).ToList();
        if (open.Count > 0)
        {
            var survey = new StageSurvey(tables, listed);
            open.ForEach(source => survey.Take(source, tables.Session.Cancellation));
            foreach (var source in folder.Sources.Where(source => source.Rule.Target == Targets.Change))
            {
                survey.TakeChanges(source, tables.Session.Cancellation);
            }

            survey.Finish();
            return;
        }

        foreach (var stage in listed)
        {
            tables.Stages.Rows.Put(Tables.Stage.ValuesOf(stage));
        }

        tables.Stages.Flush();
    }

    private static void LoadSource(
        BoundSource source,
        ITargetLoader loader,
        SourceTally tally,
        Action<long> report,
        CancellationToken cancellation
    )
    {
        report(0);
        foreach (var row in source.ReadRows())
        {
            var outcome = row.Problem is null ? loader.Load(source, tally, row) : RowOutcome.Pending;
            if (row.IsSetApart)
            {
                loader.Leave(source, row);
            }

            row.IsGrave = row is { Problem: not null, IsSetApart: false } && loader.IsGrave(source, row);
            tally.Count(row, outcome);
            if (tally.Read % RowsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                report(tally.Read);
            }
        }
    }

    private static void MarkTouched(LoadTables tables)
    {
        var session = tables.Session;
        foreach (var deal in tables.TouchedDeals)
        {
            session.Connection.Execute(
                "UPDATE opportunity SET revision = @revision WHERE id = @deal AND revision <> @revision",
                new { deal, revision = session.Revision },
                session.Transaction
            );
        }
    }

    private void WriteRun(LoadSession session, ImportSummary summary, bool isFrozen)
    {
        var sync = request.Sync;
        var run = new SyncRunRow
        {
            Id = session.Revision,
            Kind = sync is null ? "import" : SyncRun.SyncKind,
            Source = sync?.Source ?? mapping.Name,
            Status = SyncRunRow.Done,
            StartedAt = Dates.ToMicros(sync?.StartedAt ?? request.Now),
            FinishedAt = Dates.ToMicros(sync?.Clock() ?? request.Now),
            NewestChangeAt =
                isFrozen ? session.Moment
                : sync is null ? session.NewestChange
                : Dates.ToMicros(sync.KnownTo),
            RowsRead = summary.Read,
            RowsLoaded = summary.Loaded,
            RowsMerged = summary.Merged + summary.SetApart,
            RowsRejected = summary.Rejected,
            Note = sync?.Note,
        };
        LoadingLog.Write(database, transaction, run, sync);
        if (sync is not null)
        {
            var planned = SyncMark.PlannedSetting(sync.Source);
            session.Planned.Write(transaction, planned, session.Moment, request.IsPartial);
        }
    }
}
