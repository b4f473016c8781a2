namespace RevBot.Bot.Identity.Administration;

/// <summary>A link cannot be made or taken back; the message says why and what to do.</summary>
/// <param name="message">One sentence.</param>
internal sealed class LinkRefusedException(string message) : Exception(message);
