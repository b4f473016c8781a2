using System.Diagnostics;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import;

/// <summary>
/// Loads a CRM extract (CSV files in a folder) by a mapping, in one transaction, as often as one likes.
/// </summary>
/// <remarks>
/// Importing the same extract again changes nothing and counts every row as merged. Rows that an extract lacks stay in
/// the database: only a deletion that the CRM tells (a deleted flag or date) takes a deal away. For what belongs to a
/// deal (contacts, signals, countries) the extract's set is the whole set of that deal.
/// </remarks>
public static class CrmImport
{
    /// <summary>The names of the mappings that come with RevBot.</summary>
    public static IReadOnlyList<string> ShippedMappings => Mapping.ShippedMappings.Names;

    /// <summary>The names of the encodings that files may be in.</summary>
    public static IReadOnlyList<string> Encodings => TextEncoding.Names;

    /// <summary>
    /// What is wrong with the name of an encoding, one sentence; null for one of <see cref="Encodings"/>.
    /// </summary>
    public static string? ProblemOfEncoding(string name) => TextEncoding.ProblemOf(name);

    /// <summary>
    /// Loads the extract. Side effects: migrates the database, writes rows and settings in one transaction under the
    /// lock <c>import</c>, and writes (or removes) the file of rejected rows when that is done. Rows that the database
    /// has already stay as they are; rows that the extract lacks are left.
    /// </summary>
    /// <param name="database">Migrated here if it is not.</param>
    /// <param name="request">Mapping, folder and what holds where the mapping is silent.</param>
    /// <param name="progress">Told about every 20,000 rows; null for nobody.</param>
    /// <param name="cancellation">Ends the import with an exception; nothing is kept then.</param>
    /// <exception cref="ImportException">Mapping or files are bad; nothing was written.</exception>
    /// <exception cref="DatabaseException">The database cannot be used; nothing was written.</exception>
    public static ImportSummary Run(
        IDatabase database,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var mapping = MappingReader.ReadMapping(request.Mapping);
        var folder = new ExtractFolder(mapping, request);
        using var rejects = new RejectFile(request.RejectFile ?? Beside(database));
        var lookups = folder.FillLookups(rejects, cancellation).ToList();
        new Migrator(database).Migrate(request.Now);
        var load = new GuardedLoad(database, mapping, request);
        var summary = load.Run(folder, lookups, rejects, progress, cancellation);
        return summary with { RejectFile = rejects.Finish(), Elapsed = Stopwatch.GetElapsedTime(started) };
    }

    private static string Beside(IDatabase database) =>
        database.Provider == DatabaseProvider.Sqlite ? database.Name + ".rejected.csv" : "revbot.rejected.csv";
}
