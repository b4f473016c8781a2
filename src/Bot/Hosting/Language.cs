using RevBot.Bot.Answers;
using RevBot.Bot.Routing;

namespace RevBot.Bot.Hosting;

/// <summary>Who reads questions and who may reword answers.</summary>
/// <param name="Router">Makes the plan.</param>
/// <param name="Rewording">Proposes other words; null where none may.</param>
internal sealed record Language(IRouter Router, IRewording? Rewording);
