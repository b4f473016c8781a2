using System.Data.Common;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads under the import's lock, in one transaction: all of it or nothing.</summary>
/// <param name="database">Where the rows go.</param>
/// <param name="mapping">The mapping, read and checked.</param>
/// <param name="request">What was asked for.</param>
internal sealed class GuardedLoad(IDatabase database, CrmMapping mapping, ImportRequest request)
{
    /// <param name="folder">The extract, opened.</param>
    /// <param name="lookups">The counts of the lookups' files.</param>
    /// <param name="rejects">Takes the rejected rows.</param>
    /// <param name="progress">Told about every 20,000 rows; null for nobody.</param>
    /// <param name="cancellation">Ends the import with an exception.</param>
    /// <exception cref="ImportException">The files are bad, or a row breaks a constraint of the database.</exception>
    /// <exception cref="DatabaseException">The database failed: a full disk, a lost connection.</exception>
    public ImportSummary Run(
        ExtractFolder folder,
        IReadOnlyList<SourceTally> lookups,
        RejectFile rejects,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        ImportSummary? summary = null;
        try
        {
            database.WithLock(
                LoadingLog.LockName,
                connection =>
                {
                    using var transaction = connection.BeginTransaction();
                    var load = new ExtractLoad(database, transaction, mapping, request);
                    summary = load.Run(folder, lookups, rejects, progress, cancellation);
                    if (!request.IsTrial)
                    {
                        transaction.Commit();
                    }
                }
            );
        }
        catch (DbException problem) when (SqlDialect.IsConstraint(problem))
        {
            throw new ImportException(
                mapping.File,
                0,
                $"the database refused what this mapping makes ({problem.Message.TrimEnd('.')}); nothing was written."
            );
        }
        catch (DbException problem)
        {
            throw new DatabaseException(
                $"The database {database.Name} failed during the load ({problem.Message.TrimEnd('.')}); nothing was written. See that it can be reached and has room, then load again.",
                problem
            );
        }

        return summary!;
    }
}
