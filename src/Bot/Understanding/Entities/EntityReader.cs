using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds the names in a message.</summary>
internal static class EntityReader
{
    private static readonly string[] ExcludingWords =
    [
        "except",
        "without",
        "excluding",
        "exclude",
        "excl",
        "ignoring",
        "ignore",
        "minus",
        "not",
        "besides",
        "apart",
        "leaving",
        "leave",
        "than",
        "skip",
        "skipping",
        "drop",
        "remove",
        "no",
    ];

    private static readonly string[] ExcludingFillers =
    [
        "for",
        "from",
        "the",
        "in",
        "any",
        "all",
        "counting",
        "including",
        "and",
        "or",
        "out",
    ];
    private static readonly string[] CategoryCompany =
    [
        "deal",
        "deals",
        "category",
        "opportunity",
        "opportunities",
        "opps",
        "bucket",
    ];
    private static readonly string[] CategoryBefore = ["in", "category", "at", "as"];
    private static readonly string[] LosingWords = ["lost", "lose", "losing", "loses", "loss", "losses"];
    private static readonly string[] ReasonBefore =
    [
        "on",
        "to",
        "over",
        "of",
        "for",
        "by",
        "the",
        "was",
        "with",
        "as",
        "or",
        "and",
    ];
    private static readonly string[] TeamWords = ["team", "teams", "squad", "group"];

    /// <summary>The names in the free tokens, in order.</summary>
    public static IReadOnlyList<Mention> Read(Message message, NameIndex index, bool[] taken)
    {
        var found = new List<Mention>();
        foreach (var match in index.Find(message, taken))
        {
            foreach (var part in SplitTeam(message, index, match))
            {
                var fitting = part.Meanings.Where(entity => Fits(message, part, entity)).ToArray();
                if (fitting.Length > 0)
                {
                    var isExcluded =
                        IsExcluded(message, part.First, found) || IsLeftOut(message, part.First + part.Count);
                    found.Add(new(part.First, part.Count, Preferred(fitting), isExcluded));
                }
            }
        }

        return found;
    }

    // "EMEA enterprise pipeline" speaks of a region and a segment, even where a team has that name; "the EMEA Enterprise
    // team", and the name with its capitals, do not.
    private static IEnumerable<PhraseMatch<Entity>> SplitTeam(
        Message message,
        NameIndex index,
        PhraseMatch<Entity> match
    )
    {
        var isTeamSaid =
            Norm(message, match.First + match.Count) is { } next && TeamWords.Contains(next, StringComparer.Ordinal)
            || (Norm(message, match.First - 1) is { } before && TeamWords.Contains(before, StringComparer.Ordinal));
        if (
            match.Count == 1
            || isTeamSaid
            || IsWrittenOut(message, match)
            || match.Meanings.Any(entity => entity.Kind != EntityKind.Team)
        )
        {
            return [match];
        }

        var parts = new List<PhraseMatch<Entity>>();
        for (var first = match.First; first < match.First + match.Count; )
        {
            var count = match.First + match.Count - first;
            count = count == match.Count ? count - 1 : count;
            while (count > 0 && index.Of(message.Span(first, count).ToString()).Count == 0)
            {
                count--;
            }

            if (count == 0)
            {
                return [match];
            }

            parts.Add(new(first, count, index.Of(message.Span(first, count).ToString())));
            first += count;
        }

        return parts;
    }

    private static bool IsWrittenOut(Message message, PhraseMatch<Entity> match) =>
        !message.IsShouted && message.Tokens.Skip(match.First).Take(match.Count).All(token => token.IsCapital);

    private static bool Fits(Message message, PhraseMatch<Entity> match, Entity entity)
    {
        var tokens = message.Tokens.Skip(match.First).Take(match.Count).ToArray();
        if (entity.Kind == EntityKind.ForecastCategory)
        {
            return IsCategory(message, match);
        }

        if (entity.Kind == EntityKind.LossReason)
        {
            return IsReason(message, match);
        }

        return entity.Match switch
        {
            NameMatchKind.UpperCode => tokens.All(token => token.IsUpper) && !message.IsShouted,
            NameMatchKind.CapitalPart => tokens.All(token => token.IsCapital && !token.OpensSentence)
                || (tokens[0].IsCapital && Norm(message, match.First + match.Count) is "'s"),
            _ => true,
        };
    }

    // "What is our commit?" asks for a number; "commit deals" and "deals in commit" name a category.
    private static bool IsCategory(Message message, PhraseMatch<Entity> match) =>
        (Norm(message, match.First + match.Count) is { } next && CategoryCompany.Contains(next, StringComparer.Ordinal))
        || (
            Norm(message, match.First - 1) is { } before
            && CategoryBefore.Contains(before, StringComparer.Ordinal)
            && message.Span(match.First, match.Count) is not "pipeline"
        )
        || (
            Norm(message, match.First - 1) is "or" or "and"
            && Norm(message, match.First - 2) is "commit" or "case" or "omitted" or "upside"
        );

    // "Lost on price", "lose to pricing", "losses because of timing": elsewhere the same words name no reason.
    private static bool IsReason(Message message, PhraseMatch<Entity> match) =>
        Norm(message, match.First - 1) is { } before
        && ReasonBefore.Contains(before, StringComparer.Ordinal)
        && message.Tokens.Take(match.First).Any(token => LosingWords.Contains(token.Norm, StringComparer.Ordinal));

    private static IReadOnlyList<Entity> Preferred(IReadOnlyList<Entity> fitting)
    {
        var best = fitting.Min(entity => entity.Match is NameMatchKind.CapitalPart ? NameMatchKind.Part : entity.Match);
        var good = fitting
            .Where(entity => (entity.Match is NameMatchKind.CapitalPart ? NameMatchKind.Part : entity.Match) == best)
            .DistinctBy(entity => (entity.Kind, entity.Key))
            .OrderBy(entity => entity.Kind)
            .ThenBy(entity => entity.Key, StringComparer.Ordinal)
            .ToArray();
        return good.All(entity => entity.Kind is EntityKind.Owner or EntityKind.Account) ? good : good[..1];
    }

    private static bool IsExcluded(Message message, int first, List<Mention> before)
    {
        var place = first - 1;
        while (Norm(message, place) is { } word && ExcludingFillers.Contains(word, StringComparer.Ordinal))
        {
            place--;
        }

        // "They tell us no in mid-market" leaves nothing out; "no renewals" does.
        if (Norm(message, place) is "no" && place < first - 1)
        {
            return false;
        }

        if (Norm(message, place) is { } found && ExcludingWords.Contains(found, StringComparer.Ordinal))
        {
            return true;
        }

        // "except renewals and Germany": what is joined to an excluded name is excluded too.
        return place < first - 1
            && Norm(message, first - 1) is "and" or "or"
            && before.Count > 0
            && before[^1].IsExcluded
            && before[^1].First + before[^1].Count == place + 1;
    }

    // "Renewals not counted", "renewals excluded", "renewals aside".
    private static bool IsLeftOut(Message message, int next) =>
        Norm(message, next) is "excluded" or "exclude" or "aside" or "omitted"
        || (Norm(message, next) is "left" or "taken" && Norm(message, next + 1) is "out" or "aside")
        || (Norm(message, next) is "not" && Norm(message, next + 1) is "counted" or "included" or "considered");

    private static string? Norm(Message message, int place) =>
        place >= 0 && place < message.Tokens.Count ? message.Tokens[place].Norm : null;
}
