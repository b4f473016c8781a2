using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>What is said to a person; every channel draws it in its own way.</summary>
/// <param name="Text">The sentences, the notes that matter, and the trust line.</param>
/// <param name="Tables">What is best seen as a table.</param>
/// <param name="Facts">Every figure, name and date in the text and the tables.</param>
/// <param name="Actions">What the person may ask next, as complete messages.</param>
public sealed record Answer(
    string Text,
    IReadOnlyList<FactTable> Tables,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<string> Actions
)
{
    /// <summary>Whether every figure, day, name and comparison of the text was found to be entailed by the facts.</summary>
    public bool Grounded { get; init; } = true;
}
