using RevBot.Data.Database;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Extract;

/// <summary>
/// The warehouse's view as a CRM would export it. Written beside the folder and moved into it by <see cref="Keep"/>;
/// without that, nothing stays.
/// </summary>
internal sealed class CrmExtract : IDisposable
{
    private readonly string folder;
    private readonly string partial;
    private readonly DealFiles deals;
    private readonly ActivityFiles activities;
    private readonly MirrorFile mirror;

    private CrmExtract(string folder, DemoWords words)
    {
        this.folder = Path.GetFullPath(folder);
        partial = this.folder.TrimEnd(Path.DirectorySeparatorChar) + ".partial";
        RemovePartial();
        Directory.CreateDirectory(partial);
        deals = new(partial, words);
        activities = new(partial);
        mirror = new(partial);
    }

    /// <summary>Begins an extract.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="words">Name stages and territories.</param>
    /// <exception cref="DatabaseException">The folder cannot be written.</exception>
    public static CrmExtract Begin(string folder, DemoWords words)
    {
        try
        {
            return new(folder, words);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, problem);
        }
    }

    /// <summary>Writes everything that is not a deal or follows from one.</summary>
    public void WriteCast(World world)
    {
        PeopleFiles.Write(partial, world);
        CatalogFiles.Write(partial, world);
    }

    /// <summary>Writes a deal with its children.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="touches">Its activities, in the order of time.</param>
    public void Add(Deal deal, IReadOnlyList<ActivityRow> touches)
    {
        deals.Add(deal);
        activities.Add(deal, touches);
    }

    /// <summary>Writes the CRM's own value.</summary>
    public void Add(CrmMirrorRow row) => mirror.Add(row);

    /// <summary>Writes quotas and calls.</summary>
    /// <param name="quotas">All quotas.</param>
    /// <param name="calls">All calls.</param>
    public void WriteCalls(IEnumerable<QuotaRow> quotas, IEnumerable<ForecastCallRow> calls) =>
        CallFiles.Write(partial, quotas, calls);

    /// <summary>Moves the finished files into the folder, in place of older ones of their names.</summary>
    /// <exception cref="DatabaseException">The folder cannot be written.</exception>
    public void Keep()
    {
        Close();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(partial).Order(StringComparer.Ordinal))
            {
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        RemovePartial();
    }

    private void Close()
    {
        deals.Dispose();
        activities.Dispose();
        mirror.Dispose();
    }

    private void RemovePartial()
    {
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }
    }

    private static DatabaseException Unwritable(string folder, Exception problem) =>
        new(
            $"The extract cannot be written to {folder} ({problem.Message.TrimEnd('.')}); choose a folder that can be written.",
            problem
        );
}
