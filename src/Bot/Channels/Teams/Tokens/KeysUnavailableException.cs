namespace RevBot.Bot.Channels.Teams.Tokens;

/// <summary>No token can be verified now: the keys cannot be fetched. Nothing is let in.</summary>
internal sealed class KeysUnavailableException : Exception
{
    public KeysUnavailableException() { }

    public KeysUnavailableException(string message)
        : base(message) { }

    public KeysUnavailableException(string message, Exception inner)
        : base(message, inner) { }
}
