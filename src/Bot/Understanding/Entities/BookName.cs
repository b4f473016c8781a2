using RevBot.Skills.Filtering;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>A name of the book before it is made into phrases.</summary>
/// <param name="Thing">What has it.</param>
/// <param name="Words">Its plain words.</param>
/// <param name="Core">The words that parts of the name are made of, without legal form and article; a single one has none.</param>
internal readonly record struct BookName(NameThing Thing, string[] Words, string[] Core)
{
    private static readonly HashSet<string> LegalForms = NameText.Set(
        """
        inc incorporated corp corporation company co ltd limited llc llp lp plc gmbh mbh ag kg kgaa ug ohg se sa sas sarl
        srl spa sl slu bv nv ab as asa oy oyj aps pty pvt kk group holding holdings intl
        """
    );

    private static readonly HashSet<string> Particles = NameText.Set(
        "van von der den de di da del della dos du la le el al bin ben ten ter zu"
    );

    /// <summary>Whether it is a person's.</summary>
    public bool IsPerson => Thing.Kind == EntityKind.Owner;

    /// <summary>Whether it is a company's; its last words say what it does.</summary>
    public bool IsCompany => Thing.Kind is EntityKind.Account or EntityKind.Competitor;

    /// <summary>Whether it is a value of a dimension.</summary>
    public bool IsValue => IsValueOf(Thing.Kind);

    /// <summary>The names of a kind: values that differ only in case, blanks and marks are one thing.</summary>
    public static IEnumerable<BookName> All(EntityKind kind, IEnumerable<string> values)
    {
        var named = values
            .Select(value => (Value: value, Words: NameText.Words(value)))
            .Where(name => name.Words.Length > 0);
        foreach (var same in named.GroupBy(name => string.Concat(name.Words), StringComparer.Ordinal))
        {
            var (keys, words) = (Spellings.TidiestFirst(same.Select(name => name.Value)), same.First().Words);
            yield return new(new(kind, keys[0], keys), words, CoreOf(kind, keys[0], words));
        }
    }

    /// <summary>Whether one of the words can stand for the whole.</summary>
    public bool IsTelling(string word) =>
        IsPerson
            ? word.Length > 1 && !Particles.Contains(word)
            : (word.Length > 2 || (IsValue && word.Any(char.IsDigit)))
                && word.Any(char.IsLetter)
                && (IsValue || !LegalForms.Contains(word));

    private static string[] CoreOf(EntityKind kind, string key, string[] words)
    {
        if (IsValueOf(kind))
        {
            // "Mid-Market" is one word.
            return key.Trim().Contains(' ', StringComparison.Ordinal) ? words : words[..1];
        }

        var start = kind != EntityKind.Owner && words.Length > 1 && words[0] is "the" ? 1 : 0;
        var end = words.Length;
        while (kind != EntityKind.Owner && end > start + 1 && IsForm(words[end - 1]))
        {
            end--;
        }

        return words[start..end];
    }

    private static bool IsForm(string word) => word == NameText.Joiner || LegalForms.Contains(word);

    private static bool IsValueOf(EntityKind kind) =>
        kind is not (EntityKind.Owner or EntityKind.Team or EntityKind.Account or EntityKind.Competitor);
}
