using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Countries answer to their name, their adjective, their code in capitals and the vocabulary's names; groups to theirs.</summary>
internal static class CountryForms
{
    /// <summary>Adds the countries of the book.</summary>
    public static void Add(NameForms forms, IReadOnlyList<string> codes, NameVocabulary names)
    {
        foreach (var (thing, _) in forms.ThingsOf(EntityKind.Country, codes))
        {
            if (Countries.Find(thing.Key) is { } country)
            {
                forms.AddWhole(thing, NameText.Words(country.Name));
                forms.AddAlias(thing, country.Adjective, NameMatchKind.Whole);
            }

            forms.AddAlias(thing, thing.Key, NameMatchKind.UpperCode);
            foreach (var alias in names.Countries.GetValueOrDefault(thing.Key, []))
            {
                forms.AddAlias(thing, alias, NameVocabulary.FitOf(alias));
            }
        }

        var groups = new Dictionary<string, NameThing>(StringComparer.Ordinal);
        foreach (var (group, members) in names.CountryGroups)
        {
            var present = members.Where(code => codes.Contains(code, StringComparer.Ordinal)).ToArray();
            if (present.Length > 0)
            {
                var key = string.Join(' ', present);
                groups.TryAdd(key, new(EntityKind.Country, key, present));
                forms.AddAlias(groups[key], group);
            }
        }
    }

    /// <summary>The words of every country's name and adjective: none of them is a slip for something else.</summary>
    public static IEnumerable<string> AllWords { get; } =
    [
        .. Countries
            .All.SelectMany(country => NameText.Words(country.Name).Concat(NameText.Words(country.Adjective)))
            .Distinct(StringComparer.Ordinal),
    ];
}
