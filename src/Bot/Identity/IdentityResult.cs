using RevBot.Data.Book;

namespace RevBot.Bot.Identity;

/// <summary>Whom an account was taken for.</summary>
/// <param name="Status">What it is.</param>
/// <param name="Scope">What the person may see; null for all but a known one.</param>
internal sealed record IdentityResult(AccountStatus Status, Scope? Scope);
