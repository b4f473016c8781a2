namespace RevBot.Bot.Channels.Start;

/// <summary>A question that is offered.</summary>
/// <param name="Ask">The complete message.</param>
/// <param name="Because">Why it is worth asking now; empty for one that always is.</param>
internal sealed record StartQuestion(string Ask, string Because);
