using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>Whether a piece of a message only makes sense beside the rest of it.</summary>
internal static partial class SentenceFragment
{
    /// <summary>Whether it opens as a piece of a sentence: "by lead source", "only the new ones".</summary>
    public static bool OpensAsFragment(string text) => Opening().IsMatch(Message.Parse(text).Canonical);

    /// <summary>Whether it speaks of something by "it", "they", "there" alone.</summary>
    public static bool RefersByPronoun(string text) => Pointing().IsMatch(Message.Parse(text).Canonical);

    [GeneratedRegex(
        @"^(apart from|except|excluding|other than|leave out|leaving out|not counting|have been|has been|are still|is still|still|were|was|been|but not|especially|each|that|which (is|are|was|were|has|have)|who (is|are|was|were|has|have)|by|for|in|of|with|per|from|at|on|vs|versus|only|just|not|without|excluding|including|like|because|before|after|once|while|although|older than|younger than|newer than|over|under|above|below|more than|less than|at least|at most)\b",
        Patterns.Options
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(it|its|they|them|she|he|her|his|their|this one)\b|\b(is|was|does|did|do|about|of|on|with|behind|what 's|happened) (that|there)\b|\bthat be\b|\b(of|see|about|list) (those|these)$|\b(here|there|happened|going on|left|behind)$",
        Patterns.Options
    )]
    private static partial Regex Pointing();
}
