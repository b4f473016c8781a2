namespace RevBot.Bot.Understanding.Entities;

/// <summary>Keeps those forms of a phrase that its writing allows, and makes mentions of them.</summary>
internal sealed class NameSieve(MessageWord[] words, KindWords kindWords, IReadOnlySet<string> common)
{
    private const int ShortestJoined = 5;

    /// <summary>The mentions so far.</summary>
    public List<NameMention> Mentions { get; } = [];

    /// <summary>The forms of the phrase in hand; taking it empties them.</summary>
    public List<NameForm> Forms { get; } = [];

    /// <summary>Makes mentions of the forms in hand: a plain one, and those that a word beside it introduces.</summary>
    public void Take(NameStretch stretch, bool isPossessive, string? repairedAs)
    {
        var look = LookOf(stretch.First, stretch.Count, repairedAs) with { IsPossessive = isPossessive };
        var (breaks, hasComma) = (stretch.Breaks, stretch.HasComma);
        // Written together or apart: not for what is short, nor where all are everyday words.
        var isLoose = !stretch.IsApart || (stretch.Key.Length >= ShortestJoined && !look.IsCommon);
        Forms.RemoveAll(form =>
            (hasComma && !form.Is(NameTraits.Comma))
            || (form.Breaks != breaks && (!isLoose || form.Is(NameTraits.Fixed)))
        );
        AddAll(stretch.First, stretch.Count, look);
    }

    /// <summary>Makes mentions of the forms in hand of a name that was mended as a whole.</summary>
    public void Take(int first, int count, string repairedAs)
    {
        Forms.RemoveAll(form => form.Is(NameTraits.Fixed));
        AddAll(first, count, LookOf(first, count, repairedAs));
    }

    private void AddAll(int first, int count, Look look)
    {
        var hasSuffix = first + count < words.Length && words[first + count].IsSuffix;
        var bare = new NameMention(first, hasSuffix ? count + 1 : count, [])
        {
            IsPossessive = look.IsPossessive || hasSuffix,
            IsCapital = look.IsCapital,
            IsQuoted = look.IsQuoted,
        };
        AddAll(bare, look with { IsPossessive = bare.IsPossessive });
        Forms.Clear();
    }

    private void AddAll(NameMention bare, Look look)
    {
        Add(bare, Forms.Where(form => IsSaid(form, look, isIntroduced: false)), look);
        foreach (
            var found in new[] { kindWords.Before(bare.First), kindWords.OfList(bare.First), kindWords.After(bare.End) }
        )
        {
            if (found is var (word, isWeak) && (!isWeak || look.IsMarked || !look.IsCommon))
            {
                var said = Forms.Where(form => IsSaid(form, look, isIntroduced: true));
                if (
                    Add(bare with { IntroducedBy = word }, Introduced(word.Kind, said), look)
                    && word.First < bare.First
                )
                {
                    kindWords.Remember(word, bare.End);
                }
            }
        }
    }

    private bool Add(NameMention bare, IEnumerable<NameForm> forms, Look look)
    {
        var readings = forms
            .Select(form => new NameReading(form.Thing.Kind, form.Thing.Key, form.Match, form.Sharing)
            {
                Keys = form.Thing.Keys,
                // An alias of several words was written down for this very thing: "the us".
                IsCommon =
                    look.IsCommon
                    && form.Match < NameMatchKind.UpperCode
                    && !(form.Match == NameMatchKind.Alias && bare.Count > 1),
                RepairedAs = look.RepairedAs,
            })
            .OrderBy(reading => reading.Match)
            .ThenBy(reading => reading.Sharing)
            .ThenBy(reading => reading.Kind)
            .ThenBy(reading => reading.Key, StringComparer.Ordinal)
            .ToArray();
        if (readings.Length > 0)
        {
            Mentions.Add(bare with { Readings = readings });
        }

        return readings.Length > 0;
    }

    // "Manager Anna", "market EMEA": the nearest kind where nothing of the kind itself has the name.
    private static IEnumerable<NameForm> Introduced(EntityKind kind, IEnumerable<NameForm> forms)
    {
        var all = forms.ToArray();
        var own = all.Where(form => form.Thing.Kind == kind).ToArray();
        return own.Length > 0 ? own : all.Where(form => IsAkin(kind, form.Thing.Kind));
    }

    private static bool IsAkin(EntityKind said, EntityKind kind) =>
        said == EntityKind.Team ? kind == EntityKind.Owner
        : said == EntityKind.Region ? kind is EntityKind.Country or EntityKind.Territory
        : said == EntityKind.Country && kind == EntityKind.Region;

    private Look LookOf(int first, int count, string? repairedAs)
    {
        var part = words[first..(first + count)];
        return new(
            IsCapital: Array.Exists(part, word => word.IsCapital) && Array.TrueForAll(part, word => word.MayBeCapital),
            IsUpper: Array.TrueForAll(part, word => word.IsUpper) && IsUpperUnusual(),
            IsQuoted: Array.TrueForAll(part, word => word.Token.IsQuoted),
            IsCommon: Array.TrueForAll(part, word => word.IsJoiner || IsCommon(word.Plain)),
            RepairedAs: repairedAs
        )
        {
            OpensWithCapital = part[0].Token is { OpensSentence: true, IsCapital: true },
        };
    }

    // "Opens", "targets": a common word in the plural is as common.
    private bool IsCommon(string word) =>
        common.Contains(word) || (word is [_, _, .., 's'] && common.Contains(word[..^1]));

    // A single word in capitals says something even at the start; a message all in capitals does not.
    private bool IsUpperUnusual() => words.Length < 3 || words.Any(word => word.Token.IsWord && !word.Token.IsUpper);

    private static bool IsSaid(in NameForm form, Look look, bool isIntroduced) =>
        look.RepairedAs is not null
            ? !form.NeedsCapital && form.Match < NameMatchKind.UpperCode && !(look.IsCommon && IsOpen(form.Thing.Kind))
            : form.Match switch
            {
                NameMatchKind.UpperCode => look.IsUpper || look.IsQuoted,
                NameMatchKind.Initials => look.IsUpper || look.IsQuoted || !(form.NeedsCapital || look.IsCommon),
                NameMatchKind.Nickname => !look.IsCommon
                    && (look.IsMarked || look.IsPossessive || look.OpensWithCapital),
                NameMatchKind.Core => !form.NeedsCapital || look.IsMarked || isIntroduced,
                // "grace's team": what owns is somebody.
                _ => !form.NeedsCapital || look.IsMarked || (look.IsPossessive && form.Thing.Kind == EntityKind.Owner),
            };

    private static bool IsOpen(EntityKind kind) =>
        kind is EntityKind.Owner or EntityKind.Account or EntityKind.Competitor or EntityKind.Team;

    /// <summary>How a stretch is written.</summary>
    private sealed record Look(bool IsCapital, bool IsUpper, bool IsQuoted, bool IsCommon, string? RepairedAs)
    {
        /// <summary>Whether it owns what follows.</summary>
        public bool IsPossessive { get; init; }

        /// <summary>Whether it has its capital where a sentence begins.</summary>
        public bool OpensWithCapital { get; init; }

        /// <summary>Whether it is written as names are.</summary>
        public bool IsMarked => IsCapital || IsQuoted;
    }
}
