using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>What files and columns of a target are usually called.</summary>
/// <param name="Target">A name of <see cref="Targets"/>.</param>
/// <param name="Files">Phrases for the file.</param>
/// <param name="Fields">Phrases for each field.</param>
/// <param name="Costs">What the absence of a field costs, where it is worth saying.</param>
internal sealed record FieldWords(
    string Target,
    IReadOnlyList<string> Files,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IReadOnlyDictionary<string, string> Costs
)
{
    private const string Resource = ".Import.Proposing.fields.yaml";

    /// <summary>All targets that a mapping can be proposed for.</summary>
    public static IReadOnlyList<FieldWords> All { get; } = Read();

    /// <summary>
    /// A word for a column that fills no field itself but helps to fill one: of people, whether they are there still.
    /// </summary>
    public const string IsActive = "is_active";

    /// <summary>The same: of stages, the id that deals name them by.</summary>
    public const string StageKey = "key";

    private static List<FieldWords> Read()
    {
        var assembly = typeof(FieldWords).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(found => found.EndsWith(Resource, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return
        [
            .. MappingNode
                .Parse("fields.yaml", reader.ReadToEnd(), "list of words")
                .Map()
                .Select(pair => ReadTarget(pair.Key, pair.Value)),
        ];
    }

    private static FieldWords ReadTarget(string target, MappingNode node)
    {
        var keys = node.Keys("files", "fields");
        var fields = keys["fields"].Map().Select(pair => (pair.Key, Keys: pair.Value.Keys("words", "cost"))).ToList();
        return new(
            target,
            keys["files"].Texts(),
            fields.ToDictionary(field => field.Key, field => field.Keys["words"].Texts(), StringComparer.Ordinal),
            fields
                .Where(field => field.Keys.ContainsKey("cost"))
                .ToDictionary(field => field.Key, field => field.Keys["cost"].Text(), StringComparer.Ordinal)
        );
    }
}
