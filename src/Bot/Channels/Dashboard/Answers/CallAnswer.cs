using RevBot.Skills;

namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>What a function answered to the dashboard: the same result and words as in the chat.</summary>
/// <param name="Result">What it found; null where it cannot answer.</param>
/// <param name="Sentences">The answer's sentences, or the one that says why there is none.</param>
/// <param name="Trust">As of, data age, reconciliation; null where there is no answer.</param>
internal sealed record CallAnswer(SkillResult? Result, IReadOnlyList<string> Sentences, string? Trust)
{
    /// <summary>No answer, and why, in one sentence.</summary>
    public static CallAnswer None(string sentence) => new(null, [sentence], null);
}
