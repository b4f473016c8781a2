using System.Net;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>The connector refused for good, or could not be reached in all tries. Holds no words of anybody.</summary>
internal sealed class ConnectorException : Exception
{
    public ConnectorException() { }

    public ConnectorException(string message)
        : base(message) { }

    public ConnectorException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>The answer's status; null where none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The error's code or its sub-code; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the person has blocked or removed the bot: nothing must be sent there any more.</summary>
    public bool IsBlocked =>
        Status == HttpStatusCode.Forbidden && Code is "MessageWritesBlocked" or "BotNotInConversationRoster";
}
