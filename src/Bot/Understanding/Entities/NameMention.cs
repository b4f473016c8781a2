namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// A stretch of tokens that names something. Mentions overlap: the same words can be found plain, introduced and as a part
/// of a longer name.
/// </summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens, the <c>'s</c> of a possessive included, an introducer not.</param>
/// <param name="Readings">What it can name, best first; never empty.</param>
internal sealed record NameMention(int First, int Count, IReadOnlyList<NameReading> Readings)
{
    /// <summary>Whether it owns what follows: "Felix's", "felixs", "James'".</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether it stands in quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it is written with capitals where they say something: not only at the start of a sentence, nor where all is capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>The word that says its kind, to which the readings are then restricted; null where none does.</summary>
    public NameIntroducer? IntroducedBy { get; init; }

    /// <summary>Whether a word beside it says its kind.</summary>
    public bool IsIntroduced => IntroducedBy is not null;

    /// <summary>
    /// Whether it is a part of an account's name right after a word with a capital that nothing is known of, as in "Lakeford
    /// Wellness": more likely both are the name of something that is not in the book.
    /// </summary>
    public bool IsAfterUnknown { get; init; }

    /// <summary>The token after the last.</summary>
    public int End => First + Count;
}
