namespace RevBot.Bot.Channels.Dashboard;

/// <summary>No function of a block could answer, so there is nothing to download.</summary>
/// <param name="sentences">What they say.</param>
internal sealed class BlockUnansweredException(string sentences) : Exception(sentences);
