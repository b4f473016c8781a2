using RevBot.Skills.Brief;

namespace RevBot.Bot.Wording.Briefs;

/// <summary>A statement in words.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">What follows.</param>
public sealed record BriefSection(StatementKind Kind, string Title, IReadOnlyList<BriefLine> Lines)
{
    /// <summary>How many words it has, heading and all.</summary>
    internal int WordCount => WordCounter.Count(Text);

    /// <summary>As plain text: the heading, then a line each, items after a dash.</summary>
    public string Text =>
        string.Join('\n', Lines.Select(line => line.IsItem ? "- " + line.Text : line.Text).Prepend(Title));
}
