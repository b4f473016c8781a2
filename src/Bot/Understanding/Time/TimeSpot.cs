namespace RevBot.Bot.Understanding.Time;

/// <summary>A stretch of the canonical message that speaks of time.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Role">period, compare or since.</param>
internal sealed record TimeSpot(int Start, int Length, string Role);
