namespace RevBot.Bot.Channels.Web;

/// <summary>What the page sends: of the fields those that the address asks for.</summary>
internal sealed record WebRequest
{
    /// <summary>Whom to be: an e-mail of the demo company.</summary>
    public string? Person { get; init; }

    /// <summary>A key that an administrator handed out.</summary>
    public string? Key { get; init; }

    /// <summary>What is asked.</summary>
    public string? Text { get; init; }

    /// <summary>The conversation: letters, digits and dashes, made up by the page.</summary>
    public string? Conversation { get; init; }

    /// <summary>The answer that is meant.</summary>
    public string? Answer { get; init; }

    /// <summary>The form of a file: xlsx, csv or pdf.</summary>
    public string? Form { get; init; }

    /// <summary>The thumb.</summary>
    public bool Good { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }
}
