using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which names are left out: "except renewals", "not Germany", "renewals aside".</summary>
internal static class ExclusionRules
{
    private static readonly string[] Between =
    [
        "by",
        "against",
        "from",
        "owned by",
        "with",
        "those",
        "the ones",
        "ones",
    ];

    /// <summary>Whether the name at a place is left out; the words that say it are used.</summary>
    public static bool IsExcluded(Composition sentence, int place, List<Mention> found, List<int> ends) =>
        IsExcludedBefore(sentence, place)
        || IsExcludedAfter(sentence, place)
        || IsJoinedToExcluded(sentence, place, found, ends);

    // "Except renewals", "not owned by Lena", "not against Globanto".
    private static bool IsExcludedBefore(Composition sentence, int place)
    {
        var before = sentence.Left(place);
        while (
            before >= 0
            && !sentence.Is(before, SpanKind.Exclusion)
            && (
                sentence.Is(before, SpanKind.Thing)
                || Between.Contains(sentence.Norm(before), StringComparer.Ordinal)
                || IsKindWord(sentence, before)
            )
        )
        {
            before = sentence.Left(before);
        }

        if (before < 0 || !sentence.Is(before, SpanKind.Exclusion, "except") || !Excludes(sentence, before, place))
        {
            return false;
        }

        sentence.Use(before);
        return true;
    }

    // "Renewals aside", "take renewals out".
    private static bool IsExcludedAfter(Composition sentence, int place)
    {
        var after = sentence.Right(place);
        if (sentence.Is(after, SpanKind.Exclusion, "after"))
        {
            sentence.Use(after);
            return true;
        }

        if (
            place + 1 >= sentence.Spans.Count
            || sentence.Norm(place + 1) is not "out"
            || !Enumerable
                .Range(0, place)
                .Any(at => sentence.Norm(at) is "take" or "leave" or "keep" or "taking" or "leaving")
        )
        {
            return false;
        }

        sentence.Use(place + 1);
        return true;
    }

    // "Except renewals and Germany": what is joined to an excluded name is excluded too.
    private static bool IsJoinedToExcluded(Composition sentence, int place, List<Mention> found, List<int> ends) =>
        found.Count > 0
        && found[^1].IsExcluded
        && Enumerable
            .Range(ends[^1] + 1, place - ends[^1] - 1)
            .All(at => sentence.Is(at, SpanKind.And) || sentence.Is(at, SpanKind.Or) || sentence.Spans[at].IsFiller);

    // "They tell us no in mid-market" leaves nothing out; "no renewals" does.
    private static bool Excludes(Composition sentence, int before, int place) =>
        sentence.Norm(before) is not "no" || before == place - 1;

    /// <summary>Whether a place says a kind of name: "account", "stage".</summary>
    public static bool IsKindWord(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.Dimension)
        && !sentence.Is(place, SpanKind.Exclusion)
        && sentence.Spans[place].Name is null;
}
