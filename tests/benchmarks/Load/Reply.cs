namespace RevBot.Benchmarks.Load;

/// <summary>A message of the bot, as its platform got it.</summary>
/// <param name="Answers">The id of the message that it answers.</param>
/// <param name="At">When it had come, by the stopwatch.</param>
/// <param name="Content">All of it, to tell a repeat.</param>
internal sealed record Reply(string Answers, long At, string Content);
