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
            FindAll([.. words.Select((word, at) => word with { Plain = mended[at] ?? word.Plain })], mended, sieve);
        }

        foreach (var (first, count, key) in repairs.RepairJoined(words, unknown))
        {
            if (table.TryFind(key, sieve.Forms))
            {
                sieve.Take(first, count, key);
            }
        }

        return
        [
            .. sieve
                .Mentions.Select(mention => mention with { IsAfterUnknown = IsAfterUnknown(mention, words, mended, sieve) })
                .OrderBy(mention => mention.First)
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
            var end = Math.Min(words.Length, first + MostTokens);
            for (var place = first; place < end && stretch.TryAdd(words, place, most); place++)
            {
                var repairs = mended?[first..(place + 1)].OfType<string>().ToArray();
                if (!stretch.IsOpen && repairs is not [])
                {
                    Look(stretch, words, repairs is null ? null : string.Join(' ', repairs), sieve);
                }
            }
        }
    }

    private void Look(NameStretch stretch, MessageWord[] words, string? repairedAs, NameSieve sieve)
    {
        var isOwned = stretch.End < words.Length && words[stretch.End].IsSuffix;
        var key = stretch.Key;
        if (table.TryFind(key, sieve.Forms))
        {
            var hasMark = stretch.End < words.Length && words[stretch.End].Token.Gap is ['\'' or '’', ..];
            sieve.Take(stretch, isOwned || (hasMark && key[^1] == 's'), repairedAs);
        }

        // "Felixs": the apostrophe is left out.
        var last = words[stretch.End - 1].Plain;
        if (
            last is [_, _, _, .., 's']
            && !isOwned
            && !common.Contains(last)
            && !common.Contains(last[..^1])
            && table.TryFind(key[..^1], sieve.Forms)
        )
        {
            sieve.Forms.RemoveAll(form => !CanOwn(form));
            sieve.Take(stretch, isPossessive: true, repairedAs);
        }
    }

    private static bool CanOwn(NameForm form) =>
        form.Thing.Kind is EntityKind.Owner or EntityKind.Account or EntityKind.Competitor
        && (!form.NeedsCapital || form.Match == NameMatchKind.Nickname);

    private bool IsAfterUnknown(NameMention mention, MessageWord[] words, string?[] mended, NameSieve sieve)
    {
        if (
            mention is not { First: > 0, IsQuoted: false, Readings: [{ Kind: EntityKind.Account, Match: NameMatchKind.Part }, ..] }
            || words[mention.First] is { HasComma: true } or { IsCut: true }
        )
        {
            return false;
        }

        var before = words[mention.First - 1];
        return before.Token is { IsWord: true, IsCapital: true }
            && (before.IsCapital || before.Token.OpensSentence)
            && mended[mention.First - 1] is null
            && !repairs.IsMeant(before)
            && !sieve.Mentions.Exists(other => other.First < mention.First && other.End >= mention.First);
    }
}
