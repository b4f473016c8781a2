namespace RevBot.Benchmarks.Load;

/// <summary>A conversation of one person with the bot.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="IsTeams">In Teams; else in Slack.</param>
/// <param name="Person">Who; several talks may be one person's.</param>
internal sealed record Talk(int Number, bool IsTeams, Person Person);
