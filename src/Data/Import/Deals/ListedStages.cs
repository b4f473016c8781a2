using RevBot.Data.Database;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// The stages that a list names: a file of stages, or the mapping. What such a stage is, its deals do not decide. The
/// database remembers them, so that an extract without the list gives a deal the same stage as one with it.
/// </summary>
internal sealed class ListedStages
{
    private const string ByFile = Settings.StageListPrefix + "file.";
    private const string ByMapping = Settings.StageListPrefix + "mapping.";

    private readonly Dictionary<string, string> settings;
    private readonly HashSet<string> names;

    /// <summary>Reads what earlier imports' lists named.</summary>
    public ListedStages(LoadSession session)
    {
        settings = Settings
            .Read(session.Connection, session.Transaction)
            .Where(setting => setting.Key.StartsWith(Settings.StageListPrefix, StringComparison.Ordinal))
            .ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
        names = settings.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a list names the stage.</summary>
    public bool Has(string name) => names.Contains(name);

    /// <summary>
    /// Takes in a list of this import. Side effect: it is remembered. A file adds to those of earlier files, since an
    /// extract may hold what changed alone; it takes the place of a mapping's list, and so does a mapping's newer one.
    /// </summary>
    /// <param name="session">The import.</param>
    /// <param name="stages">The stages that the list names and that are made.</param>
    /// <param name="isFile">Whether a file named them, not the mapping.</param>
    public void Take(LoadSession session, IEnumerable<StageRow> stages, bool isFile)
    {
        var prefix = isFile ? ByFile : ByMapping;
        var taken = stages.ToDictionary(stage => $"{prefix}{stage.Id}", stage => stage.Name, StringComparer.Ordinal);
        var dropped = settings.Keys.Where(key =>
            key.StartsWith(ByMapping, StringComparison.Ordinal) && !taken.ContainsKey(key)
        );
        foreach (var name in dropped.ToList())
        {
            settings.Remove(name);
            Settings.Remove(session.Transaction, name);
        }

        foreach (var (name, stage) in taken)
        {
            settings[name] = stage;
            Settings.Write(session.Transaction, name, stage);
        }

        names.Clear();
        names.UnionWith(settings.Values);
    }
}
