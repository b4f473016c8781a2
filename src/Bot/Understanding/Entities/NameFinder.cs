using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds every stretch of a message that names something.</summary>
internal sealed class NameFinder(
    NameTable table,
    Spelling spelling,
    IReadOnlySet<string> common,
    IReadOnlyDictionary<string, EntityKind> kinds
)
{
    private const int MostLetters = 128;
    private const int MostTokens = 12;
    private const int MostRepairs = 40;

    /// <summary>The mentions, by their first token, the longer ones first.</summary>
    public IReadOnlyList<NameMention> Find(Message message)
    {
        var words = MessageWord.Of(message);
        var sieve = new NameSieve(words, new(words, kinds), common);
        FindAll(words, repairs: null, sieve);
        if (Repaired(words) is { } repaired)
        {
            FindAll(repaired.Words, repaired.Repairs, sieve);
        }

        return
        [
            .. sieve
                .Mentions.OrderBy(mention => mention.First)
                .ThenByDescending(mention => mention.Count)
                .ThenByDescending(mention => mention.IsIntroduced)
                .ThenBy(mention => mention.Readings[0].IsRepaired)
                .ThenBy(mention => mention.IsPossessive),
        ];
    }

    private void FindAll(MessageWord[] words, string?[]? repairs, NameSieve sieve)
    {
        Span<char> letters = stackalloc char[MostLetters];
        var most = Math.Min(MostLetters, table.Longest + 1);
        for (var first = 0; first < words.Length; first++)
        {
            var stretch = new NameStretch(first, letters);
            for (var place = first; place < words.Length && place < first + MostTokens; place++)
            {
                if (!stretch.TryAdd(words, place, most))
                {
                    break;
                }

                if (!stretch.IsOpen && (repairs is null || HasRepair(repairs, first, place)))
                {
                    Look(stretch, words, repairs, sieve);
                }
            }
        }
    }

    private void Look(in NameStretch stretch, MessageWord[] words, string?[]? repairs, NameSieve sieve)
    {
        var repairedAs = repairs is null
            ? null
            : string.Join(' ', repairs.Skip(stretch.First).Take(stretch.Count).OfType<string>());
        var key = stretch.Key;
        if (table.TryFind(key, sieve.Forms))
        {
            sieve.Take(stretch, Owns(words, stretch.End, key), repairedAs);
        }

        // "Felixs": the apostrophe is left out.
        var last = words[stretch.End - 1].Plain;
        if (
            last.Length > 3
            && last[^1] == 's'
            && !common.Contains(last)
            && !(stretch.End < words.Length && words[stretch.End].IsSuffix)
            && table.TryFind(key[..^1], sieve.Forms)
        )
        {
            sieve.Forms.RemoveAll(form =>
                form.NeedsCapital || form.Thing.Kind is not (EntityKind.Owner or EntityKind.Account or EntityKind.Competitor)
            );
            sieve.Take(stretch, isPossessive: true, repairedAs);
        }
    }

    private static bool Owns(MessageWord[] words, int end, ReadOnlySpan<char> key) =>
        end < words.Length
        && (words[end].IsSuffix || (key[^1] == 's' && words[end].Token.Gap is ['\'' or '’', ..]));

    private static bool HasRepair(string?[] repairs, int first, int last)
    {
        for (var place = first; place <= last; place++)
        {
            if (repairs[place] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private (MessageWord[] Words, string?[] Repairs)? Repaired(MessageWord[] words)
    {
        string?[]? repairs = null;
        var tried = 0;
        for (var place = 0; place < words.Length && tried < MostRepairs; place++)
        {
            var word = words[place].Plain;
            if (word.Length >= Spelling.Shortest && !spelling.Knows(word))
            {
                tried++;
                if (spelling.Repair(word) is { } repair)
                {
                    (repairs ??= new string?[words.Length])[place] = repair;
                }
            }
        }

        return repairs is null
            ? null
            : ([.. words.Select((word, place) => repairs[place] is { } repair ? word with { Plain = repair } : word)], repairs);
    }
}
