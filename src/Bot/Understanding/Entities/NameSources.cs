using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Data.Geography;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Lists every phrase that stands for a thing of the book.</summary>
internal static class NameSources
{
    private const int ShortestTeamWord = 6;

    private static readonly string[] CompanyForms =
    [
        "inc",
        "corp",
        "corporation",
        "company",
        "co",
        "ltd",
        "limited",
        "llc",
        "plc",
        "gmbh",
        "ag",
        "kg",
        "se",
        "sa",
        "sas",
        "srl",
        "spa",
        "bv",
        "nv",
        "ab",
        "as",
        "oy",
        "aps",
        "pty",
        "group",
        "holding",
        "holdings",
    ];

    /// <summary>Every phrase with its thing, in a fixed order.</summary>
    public static IEnumerable<(string Phrase, Entity Entity)> All(ScopedBook book, NameVocabulary names)
    {
        var known = book.Vocabulary;
        return PeopleNames
            .List(book, names)
            .Concat(known.Teams.Select(team => (team, new Entity(EntityKind.Team, team, NameMatchKind.Whole))))
            .Concat(TeamWords(known, names))
            .Concat(CountryNames(known, names))
            .Concat(Grouped(EntityKind.Region, known.Regions, names))
            .Concat(Grouped(EntityKind.Segment, known.Segments, names))
            .Concat(Grouped(EntityKind.Product, known.Products, names))
            .Concat(Grouped(EntityKind.Product, known.ProductFamilies, names))
            .Concat(known.Products.SelectMany(Initials))
            .Concat(Grouped(EntityKind.Competitor, known.Competitors, names))
            .Concat(Grouped(EntityKind.Stage, OpenStages(book), names))
            .Concat(Grouped(EntityKind.DealType, known.DealTypes, names))
            .Concat(Grouped(EntityKind.LeadSource, known.LeadSources, names))
            .Concat(Grouped(EntityKind.Industry, known.Industries, names))
            .Concat(Grouped(EntityKind.ForecastCategory, CategoryNames.All, names))
            .Concat(Grouped(EntityKind.LossReason, known.LossReasons, names))
            .Concat(AccountNames(known.Accounts, names));
    }

    // "Commercial" is the team AMER Commercial where no other team and nothing else has the word.
    private static IEnumerable<(string, Entity)> TeamWords(Vocabulary known, NameVocabulary names)
    {
        var words = known.Teams.SelectMany(team =>
            Message.Parse(team).Tokens.Select(token => (token.Norm, Team: team))
        );
        foreach (var group in words.GroupBy(entry => entry.Norm, entry => entry.Team, StringComparer.Ordinal))
        {
            var isOwn = group.Count() == 1 && group.Key.Length >= ShortestTeamWord;
            if (isOwn && !names.Common.Contains(group.Key))
            {
                yield return (group.Key, new(EntityKind.Team, group.First(), NameMatchKind.Part));
            }
        }
    }

    // Won and lost are said of deals, not of a stage: "closed won deals" asks for deals that were won.
    private static IEnumerable<string> OpenStages(ScopedBook book) =>
        book.Company.Stages.Where(stage => stage.IsOpen).Select(stage => stage.Name);

    private static IEnumerable<(string, Entity)> Grouped(
        EntityKind kind,
        IEnumerable<string> values,
        NameVocabulary names
    )
    {
        var groups = names.Groups.GetValueOrDefault(kind);
        foreach (var value in values)
        {
            yield return (value, new(kind, value, NameMatchKind.Whole));
            var own = Message.Parse(value).Canonical;
            var group = groups?.Values.FirstOrDefault(words =>
                words.Any(word => string.Equals(Message.Parse(word).Canonical, own, StringComparison.Ordinal))
            );
            foreach (var word in group ?? [])
            {
                yield return (word, new(kind, value, FitOf(word)));
            }
        }
    }

    private static NameMatchKind FitOf(string word) =>
        word.Length <= 3 && word.All(char.IsUpper) ? NameMatchKind.UpperCode : NameMatchKind.Alias;

    private static IEnumerable<(string, Entity)> Initials(string product)
    {
        var words = product.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 3)
        {
            yield return (
                string.Concat(words.Select(word => word[0])),
                new(EntityKind.Product, product, NameMatchKind.Alias)
            );
        }
    }

    private static IEnumerable<(string, Entity)> CountryNames(Vocabulary known, NameVocabulary names)
    {
        foreach (var code in known.Countries)
        {
            var country = Countries.Find(code);
            yield return (code, new(EntityKind.Country, code, NameMatchKind.UpperCode));
            foreach (var word in new[] { country?.Name, country?.Adjective }.OfType<string>())
            {
                yield return (word, new(EntityKind.Country, code, NameMatchKind.Whole));
            }

            foreach (var word in names.Countries.GetValueOrDefault(code, []))
            {
                yield return (word, new(EntityKind.Country, code, FitOf(word)));
            }
        }

        foreach (var (group, codes) in names.CountryGroups)
        {
            var present = codes.Where(code => known.Countries.Contains(code, StringComparer.Ordinal)).ToArray();
            if (present.Length > 0)
            {
                yield return (group, new(EntityKind.Country, string.Join(' ', present), NameMatchKind.Alias));
            }
        }
    }

    // An account answers to its name, to that without the legal form, and to its first word where no other has it.
    private static IEnumerable<(string, Entity)> AccountNames(IReadOnlyList<string> accounts, NameVocabulary names)
    {
        var cores = accounts.Select(account => (Account: account, Core: Core(account))).ToArray();
        var firsts = cores.ToLookup(entry => entry.Core[0], StringComparer.Ordinal);
        foreach (var (account, core) in cores)
        {
            yield return (account, new(EntityKind.Account, account, NameMatchKind.Whole));
            yield return (string.Join(' ', core), PartOf(account, core));
            if (core[0].Length >= 3 && firsts[core[0]].Count() <= 3)
            {
                yield return (core[0], PartOf(account, core[..1]));
            }
        }

        Entity PartOf(string account, string[] words) =>
            new(
                EntityKind.Account,
                account,
                words.All(names.Common.Contains) ? NameMatchKind.CapitalPart : NameMatchKind.Part
            );
    }

    private static string[] Core(string account)
    {
        var words = Message.Parse(account).Tokens.Select(token => token.Norm).ToArray();
        var count = words.Length;
        while (count > 1 && CompanyForms.Contains(words[count - 1], StringComparer.Ordinal))
        {
            count--;
        }

        return count == 0 ? [account] : words[..count];
    }
}
