namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>The service vouches for somebody whom RevBot does not let in.</summary>
/// <param name="message">For the log: why, without a name.</param>
internal sealed class SignInRefusedException(string message) : Exception(message);
