namespace RevBot.Bot.Channels.Web.Keys;

/// <summary>What a signed note says.</summary>
/// <param name="Email">Whose it is.</param>
/// <param name="Key">The number of the key behind it; null where none is, as in the demo.</param>
/// <param name="Account">The company's account behind it; null where none is. Not both a key and an account.</param>
internal sealed record Ticket(string Email, long? Key = null, SignInAccount? Account = null);
