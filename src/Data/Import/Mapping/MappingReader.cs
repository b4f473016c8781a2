using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Mapping;

/// <summary>Reads a mapping strictly; anything wrong is one sentence with file and line.</summary>
internal static class MappingReader
{
    /// <param name="mapping">The name of a shipped mapping, or a path.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static CrmMapping ReadMapping(string mapping)
    {
        var (name, file, text) = ShippedMappings.Find(mapping);
        var parts = MappingNode
            .Parse(file, text, "mapping")
            .Keys("settings", "stages", "assumptions", "lookups", "sources");
        if (!parts.TryGetValue("sources", out var sources))
        {
            throw new ImportException(file, 1, "the mapping has no 'sources'; list the files to load.");
        }

        var lookups = parts.TryGetValue("lookups", out var described)
            ? described
                .Map()
                .Select(pair => Lookup(pair.Key, pair.Value))
                .ToDictionary(rule => rule.Name, StringComparer.Ordinal)
            : [];
        return new()
        {
            Name = name,
            File = file,
            Settings = parts.TryGetValue("settings", out var settings) ? SettingsReader.ReadSettings(settings) : new(),
            Stages = parts.TryGetValue("stages", out var stages) ? Stages(stages) : [],
            Assumptions = parts.TryGetValue("assumptions", out var assumptions)
                ? [.. assumptions.Map().Select(pair => Assumption(pair.Key, pair.Value))]
                : [],
            Lookups = lookups,
            Sources = [.. new SourceRuleReader(file, lookups).ReadSources(sources)],
        };
    }

    private static LookupRule Lookup(string name, MappingNode node)
    {
        var keys = node.Keys("file", "key", "value", "largest", "optional");
        string Required(string key) =>
            keys.TryGetValue(key, out var found)
                ? found.Text()
                : throw node.Error($"the lookup '{name}' has no '{key}'.");

        return new(
            name,
            FileName(
                keys.TryGetValue("file", out var file) ? file : throw node.Error($"the lookup '{name}' has no 'file'.")
            ),
            Required("key"),
            Required("value"),
            keys.TryGetValue("largest", out var largest) ? largest.Text() : null,
            keys.TryGetValue("optional", out var optional) && optional.YesNo(),
            node.Line
        );
    }

    private static AssumptionRule Assumption(string key, MappingNode node)
    {
        if (node.IsText)
        {
            return new(key, node.Text(), []);
        }

        var keys = node.Keys("sentence", "whenAbsent");
        return new(
            key,
            keys.TryGetValue("sentence", out var sentence)
                ? sentence.Text()
                : throw node.Error("an assumption has no 'sentence'."),
            keys.TryGetValue("whenAbsent", out var files) ? files.Texts() : []
        );
    }

    /// <summary>A plain file name: a mapping never reaches outside the extract's folder.</summary>
    public static string FileName(MappingNode node)
    {
        var name = node.Text();
        return name.Length > 0 && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && name is not "." and not ".."
            ? name
            : throw node.Error($"'{name}' is not a plain file name; files stand in the folder given with --from.");
    }

    private static StageRow[] Stages(MappingNode node)
    {
        var rows = node.List().Select(Stage).ToArray();
        var twice = rows.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null ? rows : throw node.Error($"the stage '{twice.Key}' is listed twice.");
    }

    private static StageRow Stage(MappingNode node, int index)
    {
        var keys = node.Keys("name", "position", "outcome", "category", "probability");
        var outcome = keys.TryGetValue("outcome", out var found) ? found.Choice<StageOutcome>() : StageOutcome.Open;
        var share = keys.TryGetValue("probability", out var probability) ? probability.Number() : (decimal?)null;
        if (share is < 0 or > 1)
        {
            throw probability!.Error("a probability is a share from 0 to 1.");
        }

        return new()
        {
            Id = 0,
            Name = keys.TryGetValue("name", out var name) ? name.Text() : throw node.Error("a stage has no 'name'."),
            Position = keys.TryGetValue("position", out var position) ? position.Whole(1, 1000) : index + 1,
            Outcome = (int)outcome,
            Category = (int)(
                keys.TryGetValue("category", out var category)
                    ? category.Choice<ForecastCategory>()
                    : CategoryOf(outcome)
            ),
            Probability = (double?)share,
        };
    }

    /// <summary>The forecast category of a stage for which nothing is said.</summary>
    public static ForecastCategory CategoryOf(StageOutcome outcome) =>
        outcome switch
        {
            StageOutcome.Open => ForecastCategory.Pipeline,
            StageOutcome.Won => ForecastCategory.Closed,
            StageOutcome.Lost => ForecastCategory.Omitted,
        };
}
