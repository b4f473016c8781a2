namespace RevBot.Bot.Wording.Grounding;

/// <summary>One thing that a sentence asserts, with its verdict.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="Fact">The id of the fact that entails it; null where none does, or where the wording itself is free.</param>
/// <param name="Reason">Why it fails; null where it holds.</param>
public sealed record CheckedClaim(GroundingRule Rule, string Words, string? Fact, string? Reason)
{
    /// <summary>Whether the facts entail it.</summary>
    public bool Holds => Reason is null;
}
