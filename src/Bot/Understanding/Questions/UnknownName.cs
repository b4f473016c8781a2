using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Questions;

/// <summary>
/// Finds what is written like a name and is none in the person's book: a capital within a sentence, or an unknown word
/// where names stand. A name outside the scope and an invented one look the same here, because neither is known.
/// </summary>
internal static partial class UnknownName
{
    private static readonly string[] NameLeads =
    [
        "for",
        "about",
        "with",
        "from",
        "against",
        "vs",
        "versus",
        "is",
        "does",
        "did",
        "has",
    ];

    private static readonly string[] NameTails = ["'s", "account", "team"];

    private static readonly string[] WordEndings =
    [
        "ing",
        "ed",
        "ly",
        "able",
        "ible",
        "ous",
        "ive",
        "tion",
        "tions",
        "ment",
        "ments",
        "ness",
        "ful",
        "less",
        "ish",
        "ity",
        "ically",
    ];

    /// <summary>The names: first token and how many.</summary>
    public static IReadOnlyList<(int First, int Count)> Find(
        Message message,
        IReadOnlyList<string?> kinds,
        NameIndex index,
        NameVocabulary words
    )
    {
        var found = new List<(int, int)>();
        for (var first = 0; first < message.Tokens.Count; first++)
        {
            if (!IsUnknown(message, kinds, index, words, first) || !IsNamelike(message, first))
            {
                continue;
            }

            var count = 1;
            while (first + count < message.Tokens.Count && Continues(message, kinds, index, words, first + count))
            {
                count++;
            }

            found.Add((first, count));
            first += count;
        }

        return found;
    }

    private static bool IsNamelike(Message message, int place)
    {
        var token = message.Tokens[place];
        var before = place > 0 ? message.Tokens[place - 1].Norm : "";
        var after = place + 1 < message.Tokens.Count ? message.Tokens[place + 1].Norm : "";
        // The first word of a sentence is capital anyway; with another capital after it, it is a name's first.
        if (place > 0 && IsAudience(message, place))
        {
            return false;
        }

        var isNamed = !token.OpensSentence || (place + 1 < message.Tokens.Count && message.Tokens[place + 1].IsCapital);
        return (token.IsCapital && isNamed && !message.IsShouted)
            || (NameLeads.Contains(before, StringComparer.Ordinal) && !LooksLikeAWord(token.Norm))
            || NameTails.Contains(after, StringComparer.Ordinal);
    }

    // "My call with Henrik", "before I ring Anna", "I must report to Sam": who is spoken to is not what is asked about.
    private static bool IsAudience(Message message, int place) =>
        Audience().IsMatch(message.Span(0, place))
        && !(
            place + 1 < message.Tokens.Count && message.Tokens[place + 1] is { IsCapital: true, OpensSentence: false }
        );

    [GeneratedRegex(
        @"\b((call|meeting|lunch|dinner|coffee|sync|session|chat|review|1on1|1 1|one on one|121|catch up|talk|speak|talking|speaking|meet|sitting down|qbr|slides?|deck|report|present|reporting|presenting|explain|promised) (to|with|w|for)|ring|phone|tell|ask|told|asked|promised|ping)$",
        Patterns.Options
    )]
    private static partial Regex Audience();

    // "Is sliding", "with overlapping dates": an unknown word with a common ending is a word, not a name.
    private static bool LooksLikeAWord(string word) =>
        WordEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsUnknown(
        Message message,
        IReadOnlyList<string?> kinds,
        NameIndex index,
        NameVocabulary words,
        int place
    )
    {
        var token = message.Tokens[place];
        return kinds[place] is null
            && (
                token.Norm.Contains('@', StringComparison.Ordinal)
                || (
                    token.Norm.Length >= 3
                    && token.Norm.All(char.IsLetter)
                    && !words.Common.Contains(token.Norm)
                    && (!index.Spelling.Knows(token.Norm) || index.KnowsWord(token.Norm))
                )
            );
    }

    // "Acme Rockets Inc": capitals that follow belong to the name, whether or not they are words.
    private static bool Continues(
        Message message,
        IReadOnlyList<string?> kinds,
        NameIndex index,
        NameVocabulary words,
        int place
    ) =>
        kinds[place] is null
        && !message.Tokens[place].OpensSentence
        && (
            (message.Tokens[place].IsCapital && !message.IsShouted)
            || (message.Tokens[place].Norm is not "'s" && IsUnknown(message, kinds, index, words, place))
        );
}
