namespace RevBot.Benchmarks.Load;

/// <summary>A conversation of one person with the bot.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="IsTeams">In Teams; else in Slack.</param>
/// <param name="Person">The person's number; several talks may be one person's.</param>
/// <param name="Email">The person's e-mail.</param>
internal sealed record Talk(int Number, bool IsTeams, int Person, string Email);
