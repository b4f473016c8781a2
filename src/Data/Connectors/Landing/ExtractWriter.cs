using System.Text;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Connectors.Landing;

/// <summary>Writes landed rows as the CSV files that an import reads.</summary>
/// <param name="store">What has landed.</param>
internal sealed class ExtractWriter(LandingStore store)
{
    /// <summary>What says that a CRM has a row no more.</summary>
    public const string Deleted = "IsDeleted";

    private readonly string folder = Path.Combine(store.Folder, "extract");

    /// <summary>Writes an extract. Side effect: the one that was there is removed.</summary>
    /// <returns>Its folder.</returns>
    /// <exception cref="SyncException">It cannot be written.</exception>
    public string Write(ExtractPlan plan, CancellationToken cancellation)
    {
        Remove();
        WithFolder(
            "written",
            () =>
            {
                Directory.CreateDirectory(folder);
                foreach (var (file, extent) in plan.Extents)
                {
                    Write(file, extent, cancellation);
                }
            }
        );
        return folder;
    }

    /// <summary>Removes the extract.</summary>
    /// <exception cref="SyncException">It cannot be removed.</exception>
    public void Remove() =>
        WithFolder(
            "removed",
            () =>
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        );

    private void WithFolder(string done, Action act)
    {
        try
        {
            act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                $"The extract in {folder} cannot be {done} ({problem.Message.TrimEnd('.')}); check the rights and the space.",
                problem
            );
        }
    }

    private void Write(LandedFile file, Extent extent, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(
            Path.Combine(folder, file.FileName),
            append: false,
            new UTF8Encoding(false),
            1 << 16
        );
        writer.Write(file.Landed.Header);
        writer.Write('\n');
        var lines = extent switch
        {
            Extent.Header => [],
            Extent.Changed => store.Rows.LinesOfChanged(file.Landed),
            Extent.Whole => store.Rows.Lines(file.Landed),
        };
        foreach (var line in lines.Where(Counts(file)))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(line);
            writer.Write('\n');
        }
    }

    /// <summary>
    /// The mapping says what becomes of a deleted row that it loads. One that would only complete other rows completes
    /// none any more.
    /// </summary>
    private static Func<string, bool> Counts(LandedFile file)
    {
        var place = ColumnNames.Find(LandedLine.Read(file.Landed.Header), Deleted);
        return file.Need.Targets.Count > 0 || place < 0
            ? _ => true
            : line => FlagText.Parse(LandedLine.Read(line)[place]) != true;
    }
}
