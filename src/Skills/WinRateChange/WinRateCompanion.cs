namespace RevBot.Skills.WinRateChange;

/// <summary>Something that changed in a group of deals together with its win rate. It need not be the cause.</summary>
/// <param name="Id">snake_case.</param>
/// <param name="What">In words: "deals with a discount".</param>
/// <param name="Before">The share, 0..1, or the mean days, before.</param>
/// <param name="After">The same after.</param>
/// <param name="IsDays">Whether they are days.</param>
/// <param name="QValue">How often chance alone gives as much, over all that was looked at, 0..1.</param>
public sealed record WinRateCompanion(string Id, string What, double Before, double After, bool IsDays, double QValue);
