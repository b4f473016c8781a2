namespace RevBot.Bot.Provenance.Explanation;

/// <summary>"How did you get …?"</summary>
/// <param name="Figure">What the person calls the figure; null for the whole answer.</param>
public sealed record EvidenceQuestion(string? Figure);
