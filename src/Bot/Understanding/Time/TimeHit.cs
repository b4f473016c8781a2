namespace RevBot.Bot.Understanding.Time;

/// <summary>A phrase found: the words from where it was looked for up to <paramref name="Next"/>, not included.</summary>
/// <param name="Next">The word after the last.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsJoin">Whether it goes from one time to another.</param>
internal readonly record struct TimeHit(int Next, TimeValue Value, bool IsJoin = false);
