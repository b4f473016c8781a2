using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>What became of a proposed mapping when it was tried on the source.</summary>
/// <param name="Summary">What was loaded; null where the mapping cannot be used as it is.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
internal sealed record MapTrial(ImportSummary? Summary, string? Problem)
{
    /// <summary>Why an import by the mapping would stop and write nothing; null where it would not.</summary>
    public string? WouldStop => Problem ?? Summary?.OverLimit;

    /// <summary>
    /// Loads the source by the mapping into a database that is thrown away. It goes on where an import would stop, so that
    /// all that is wrong is seen at once.
    /// </summary>
    /// <param name="yaml">The mapping.</param>
    /// <param name="file">The name of its file, for messages.</param>
    /// <param name="folder">The source; only read.</param>
    /// <param name="now">The clock.</param>
    /// <param name="cancellation">Ends the trial with an exception.</param>
    public static MapTrial Run(string yaml, string file, string folder, Instant now, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("revbot-map");
        try
        {
            // In a folder of its own: it is called as its file will be, and that may be what another file here is called.
            var mapping = Path.Combine(place.CreateSubdirectory("mapping").FullName, file);
            File.WriteAllText(mapping, yaml);
            var request = new ImportRequest
            {
                Mapping = mapping,
                From = folder,
                Now = now,
                RejectFile = Path.Combine(place.FullName, "rejected.csv"),
                Rejects = new() { GoesOn = true },
            };
            var database = new SqliteDatabase(Path.Combine(place.FullName, "trial.db"));
            return new(CrmImport.Run(database, request, null, cancellation), null);
        }
        catch (ImportException problem)
        {
            return new(null, problem.Message);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            place.Delete(recursive: true);
        }
    }
}
