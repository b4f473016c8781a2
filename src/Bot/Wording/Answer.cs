using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>
/// What is said to a person, in its parts; every channel draws it in its own way. The text is made of the parts once, at
/// the end, and never cut apart again.
/// </summary>
/// <param name="Body">The sentences and the notes that matter, a line each; blank lines part functions and sections.</param>
/// <param name="Tables">What is best seen as a table.</param>
/// <param name="Facts">Every figure, name and date in the text and the tables.</param>
/// <param name="Actions">What the person may ask next, as complete messages.</param>
public sealed record Answer(
    string Body,
    IReadOnlyList<FactTable> Tables,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<string> Actions
)
{
    /// <summary>That the question may mean something else, said before all; null where the reading is sure.</summary>
    public string? Doubt { get; init; }

    /// <summary>What still holds from the question before, in one line; null where nothing was carried over.</summary>
    public string? Kept { get; init; }

    /// <summary>As of when, how old the data are, which days and deals; null for what is not said of the data.</summary>
    public string? Trust { get; init; }

    /// <summary>What must be known about how the question was read, a line each, under the trust line.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Whether the body has sections, which stand apart from each other and from the trust line.</summary>
    public bool HasSections { get; init; }

    /// <summary>Whether every number of the text is a fact's as it is written, or stands in what a function stated itself.</summary>
    public bool Grounded { get; init; } = true;

    /// <summary>All of it, for those who read plain text.</summary>
    public string Text =>
        string.Join(
            '\n',
            new[] { Doubt, Body, Kept, Trust is { } trust && HasSections ? "\n" + trust : Trust }
                .Concat(Under)
                .OfType<string>()
        );
}
