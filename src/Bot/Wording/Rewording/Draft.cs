namespace RevBot.Bot.Wording.Rewording;

/// <summary>What a model is given to reword: no figure, day or name, only placeholders for them.</summary>
/// <param name="Lines">The lines, each with placeholders: <c>The win rate is ⟦1⟧.</c></param>
/// <param name="Question">What was asked.</param>
public sealed record Draft(IReadOnlyList<string> Lines, string Question);
