using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>What people call things beside their names in the data, from prompts/vocabulary.</summary>
internal sealed class NameVocabulary
{
    private NameVocabulary() { }

    /// <summary>Groups of words for one thing, by kind: a value of the data that is in a group answers to all of it.</summary>
    public required IReadOnlyDictionary<EntityKind, IReadOnlyDictionary<string, string[]>> Groups { get; init; }

    /// <summary>Countries' codes, each with more names: UK, Holland.</summary>
    public required IReadOnlyDictionary<string, string[]> Countries { get; init; }

    /// <summary>Groups of countries, each with its codes: DACH.</summary>
    public required IReadOnlyDictionary<string, string[]> CountryGroups { get; init; }

    /// <summary>Words of everyday English and of the trade: never names by themselves.</summary>
    public required IReadOnlySet<string> Common { get; init; }

    /// <summary>Reads the word lists.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    public static NameVocabulary Read(string folder) =>
        new()
        {
            Groups = new Dictionary<EntityKind, IReadOnlyDictionary<string, string[]>>
            {
                [EntityKind.Segment] = WordList.Read(folder, "segments"),
                [EntityKind.Region] = WordList.Read(folder, "regions"),
                [EntityKind.DealType] = WordList.Read(folder, "deal_types"),
                [EntityKind.LeadSource] = WordList.Read(folder, "lead_sources"),
                [EntityKind.ForecastCategory] = WordList.Read(folder, "categories"),
                [EntityKind.Product] = WordList.Read(folder, "products"),
                [EntityKind.LossReason] = WordList.Read(folder, "loss_reasons"),
            },
            Countries = WordList.Read(folder, "countries"),
            CountryGroups = WordList.Read(folder, "country_groups"),
            Common = WordList
                .Read(folder, "common")
                .Values.SelectMany(lines => lines)
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToHashSet(StringComparer.Ordinal),
        };
}
