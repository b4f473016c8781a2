using RevBot.Skills.Findings;

namespace RevBot.Bot.Wording;

/// <summary>A finding in words.</summary>
/// <param name="Finding">What it states.</param>
/// <param name="Sentence">The words, in one line.</param>
internal sealed record SaidFinding(Finding Finding, Sentence Sentence)
{
    /// <summary>How many words a reader counts.</summary>
    public int Words => WordCounter.Count(Sentence.Text);
}
