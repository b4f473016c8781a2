namespace RevBot.Bot.Wording.Grounding;

/// <summary>A sentence with what it claims, in the order of its words.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Text">Its words, without the space around it.</param>
/// <param name="Claims">What it claims.</param>
public sealed record CheckedSentence(int Start, string Text, IReadOnlyList<CheckedClaim> Claims)
{
    /// <summary>Whether every claim holds.</summary>
    public bool Grounded => Claims.All(claim => claim.Holds);
}
