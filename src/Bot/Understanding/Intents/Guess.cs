namespace RevBot.Bot.Understanding.Intents;

/// <summary>A function that a question may be for.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Probability">How likely, 0..1.</param>
internal sealed record Guess(string Function, double Probability);
