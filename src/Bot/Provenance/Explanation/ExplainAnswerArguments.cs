namespace RevBot.Bot.Provenance.Explanation;

/// <summary>What was explained, as the JSON answer shows it.</summary>
/// <param name="Answer">The id that the answer showed; null where its record was not kept.</param>
/// <param name="Figure">The fact's id; null for the whole answer.</param>
public sealed record ExplainAnswerArguments(string? Answer, string? Figure);
