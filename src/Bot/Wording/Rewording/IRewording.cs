namespace RevBot.Bot.Wording.Rewording;

/// <summary>Proposes other words for an answer. What it proposes is checked line by line before anybody reads it.</summary>
public interface IRewording
{
    /// <summary>
    /// Other words, a line for each line of the draft with the same placeholders; null where there are none to be had. Never
    /// fails but by cancellation.
    /// </summary>
    ValueTask<string?> RewordAsync(Draft draft, CancellationToken cancellation);
}
