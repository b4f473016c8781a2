using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds every stretch of a message that names something.</summary>
internal sealed class NameFinder(
    NameTable table,
    NameRepairs repairs,
    IReadOnlySet<string> common,
    IReadOnlyDictionary<string, EntityKind> kinds
)
{
    private const int MostLetters = 128;
    private const int MostTokens = 12;

    /// <summary>The mentions, by their first token, the longer ones first.</summary>
    public IReadOnlyList<NameMention> Find(Message message)
    {
        var words = MessageWord.Of(message);
        var sieve = new NameSieve(words, new(words, kinds), common);
        FindAll(words, mended: null, sieve);
        var (mended, unknown) = repairs.Repair(words);
        if (mended.Any(word => word is not null))
        {
            FindAll(
                [.. words.Select((word, place) => word with { Plain = mended[place] ?? word.Plain })],
                mended,
                sieve
            );
        }

        foreach (var joined in repairs.RepairJoined(words, unknown))
        {
            if (table.TryFind(joined.Key, sieve.Forms))
            {
                sieve.TakeJoined(joined);
            }
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

    private void FindAll(MessageWord[] words, string?[]? mended, NameSieve sieve)
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

                if (!stretch.IsOpen && (mended is null || HasRepair(mended, first, place)))
                {
                    Look(stretch, words, mended, sieve);
                }
            }
        }
    }

    private void Look(NameStretch stretch, MessageWord[] words, string?[]? mended, NameSieve sieve)
    {
        var repairedAs = mended is null
            ? null
            : string.Join(' ', mended.Skip(stretch.First).Take(stretch.Count).OfType<string>());
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
            && !common.Contains(last[..^1])
            && !(stretch.End < words.Length && words[stretch.End].IsSuffix)
            && table.TryFind(key[..^1], sieve.Forms)
        )
        {
            sieve.Forms.RemoveAll(form =>
                form.NeedsCapital
                || form.Thing.Kind is not (EntityKind.Owner or EntityKind.Account or EntityKind.Competitor)
            );
            sieve.Take(stretch, isPossessive: true, repairedAs);
        }
    }

    private static bool Owns(MessageWord[] words, int end, ReadOnlySpan<char> key) =>
        end < words.Length && (words[end].IsSuffix || (key[^1] == 's' && words[end].Token.Gap is ['\'' or '’', ..]));

    private static bool HasRepair(string?[] mended, int first, int last)
    {
        for (var place = first; place <= last; place++)
        {
            if (mended[place] is not null)
            {
                return true;
            }
        }

        return false;
    }
}
