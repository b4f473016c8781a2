using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Flags whose words stand apart in a sentence: "deals that nobody has a next step on".</summary>
internal static partial class GappedFlags
{
    /// <summary>The flags; the stretches that say them are used.</summary>
    public static IReadOnlyList<string> Find(Composition sentence)
    {
        var found = new List<string>();
        foreach (var (flag, pattern) in All)
        {
            if (pattern.Match(sentence.Message.Canonical) is { Success: true } match)
            {
                found.Add(flag);
                var (first, count) = sentence.Message.TokensAt(match.Index, match.Length);
                sentence.UseTokens(first, count);
            }
        }

        return found;
    }

    private static readonly (string Flag, Regex Pattern)[] All =
    [
        ("no_next_step", NoNextStep()),
        ("won", Won()),
        ("lost", Lost()),
        ("close_date_passed", Passed()),
        ("amount_cut", Cut()),
    ];

    [GeneratedRegex(
        @"\b(no|nobody|none|nothing|without|missing|lacks?|lacking|empty|never|not|n t|don t|doesn t|haven t)\b.{0,24}\bnext (steps?|actions?)\b(?! dates?)|\b(nothing|no (action|activity)) (is |was )?(planned|scheduled)\b|\bnext (steps?|actions?)\b.{0,12}\b(missing|empty|blank|not set|unset)\b",
        Patterns.Options
    )]
    private static partial Regex NoNextStep();

    [GeneratedRegex(
        @"\bwhich\b.{0,40}\b(did|have) (i|we|they|my team)( actually| just)? (win|won)\b",
        Patterns.Options
    )]
    private static partial Regex Won();

    [GeneratedRegex(
        @"\bwhich\b.{0,40}\b(did|have) (i|we|they|my team)( actually| just)? (lose|lost)\b",
        Patterns.Options
    )]
    private static partial Regex Lost();

    [GeneratedRegex(
        @"\bclos(e|ing) dates?\b.{0,16}\b(past|passed|behind|expired|over|elapsed|gone|before today)\b(?! \d)|\b(past|passed|expired|elapsed|outdated) (the |their |its )?clos(e|ing) dates?\b",
        Patterns.Options
    )]
    private static partial Regex Passed();

    [GeneratedRegex(
        @"\b(amounts?|values?|sizes?)\b.{0,12}\b(cut|reduced|lowered|shrunk|shrank|decreased|trimmed)\b|\b(cut|reduced|shrinking|lowered) (amounts?|values?)\b",
        Patterns.Options
    )]
    private static partial Regex Cut();
}
