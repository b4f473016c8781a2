using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Proposing;

/// <summary>What names of stages and of forecast categories usually mean.</summary>
internal static class OutcomeWords
{
    private const string Resource = ".Import.Proposing.outcomes.yaml";
    private const double LeastLikeness = 0.5;

    private static readonly (
        IReadOnlyList<string> Won,
        IReadOnlyList<string> Lost,
        IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Categories
    ) Words = Read();

    /// <summary>What a stage of that name usually is; open where no word says closed.</summary>
    public static StageOutcome ReadOutcome(string name) =>
        IsLike(name, Words.Won) ? StageOutcome.Won
        : IsLike(name, Words.Lost) ? StageOutcome.Lost
        : StageOutcome.Open;

    /// <summary>The category that a value usually means, in the spelling of mappings; null for none.</summary>
    public static string? ReadCategory(string value) =>
        Words
            .Categories.Select(category =>
                (category.Name, Score: category.Words.Max(word => NameWords.Likeness(NameWords.Split(value), word)))
            )
            .Where(found => found.Score >= LeastLikeness)
            .OrderByDescending(found => found.Score)
            .Select(found => found.Name)
            .FirstOrDefault();

    private static bool IsLike(string name, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => NameWords.Likeness(NameWords.Split(name), phrase) >= LeastLikeness);

    private static (IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<(string, IReadOnlyList<string>)>) Read()
    {
        var assembly = typeof(OutcomeWords).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(found => found.EndsWith(Resource, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var keys = MappingNode
            .Parse("outcomes.yaml", reader.ReadToEnd(), "list of words")
            .Keys("won", "lost", "categories");
        return (
            keys["won"].Texts(),
            keys["lost"].Texts(),
            [.. keys["categories"].Map().Select(pair => (pair.Key, pair.Value.Texts()))]
        );
    }
}
