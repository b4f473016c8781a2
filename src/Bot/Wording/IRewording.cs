namespace RevBot.Bot.Wording;

/// <summary>Proposes other words for an answer. What it proposes is checked against the facts before anybody reads it.</summary>
public interface IRewording
{
    /// <summary>Other words for a draft; null where there are none to be had. Never fails but by cancellation.</summary>
    ValueTask<string?> RewordAsync(Draft draft, CancellationToken cancellation);
}
