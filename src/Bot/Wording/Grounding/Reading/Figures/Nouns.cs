using System.Collections.Frozen;

namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>The things that are counted in sales; a count of one is not a count of another.</summary>
internal static class Nouns
{
    private static readonly FrozenSet<string> Things = (
        "deal seller account customer check activity meeting call email message group competitor country region team "
        + "segment product stage signal contact quarter day week month year metric method manager step"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adjectives = (
        "closed full whole last past open calendar business working won lost more further other"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a stem is one.</summary>
    public static bool Has(string stem) => Things.Contains(stem);

    /// <summary>Whether a word may stand between a number and what it counts.</summary>
    public static bool Adjective(Token word) => Adjectives.Contains(word.Lower);
}
