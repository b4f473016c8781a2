using System.Data.Common;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads under the import's lock, in one transaction: all of it or nothing.</summary>
internal sealed class GuardedLoad(IDatabase database, CrmMapping mapping, ImportRequest request)
{
    private const string LockName = "import";

    /// <exception cref="ImportException">The files are bad, or the database refused a row.</exception>
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
                LockName,
                connection =>
                {
                    using var transaction = connection.BeginTransaction();
                    var load = new ExtractLoad(database, transaction, mapping, request);
                    summary = load.Run(folder, lookups, rejects, progress, cancellation);
                    transaction.Commit();
                }
            );
        }
        catch (DbException problem)
        {
            throw new ImportException(
                mapping.File,
                0,
                $"the database refused what this mapping makes ({problem.Message.TrimEnd('.')}); nothing was written."
            );
        }

        return summary!;
    }
}
