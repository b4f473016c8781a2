namespace RevBot.Bot.Wording.Grounding;

/// <summary>What the check found in a text.</summary>
/// <param name="Sentences">Top to bottom.</param>
public sealed record GroundingReport(IReadOnlyList<CheckedSentence> Sentences)
{
    /// <summary>Whether every claim of every sentence is entailed.</summary>
    public bool Grounded => Sentences.All(sentence => sentence.Grounded);

    /// <summary>The claims that no fact entails.</summary>
    public IEnumerable<CheckedClaim> Failures =>
        Sentences.SelectMany(sentence => sentence.Claims).Where(claim => !claim.Holds);
}
