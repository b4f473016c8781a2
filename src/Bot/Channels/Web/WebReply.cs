using System.Text.Json.Serialization;
using RevBot.Bot.Exports;

namespace RevBot.Bot.Channels.Web;

/// <summary>What the page gets back.</summary>
internal sealed record WebReply
{
    /// <summary>A card, ready to be shown.</summary>
    public string? Html { get; init; }

    /// <summary>One sentence, for a screen reader or in place of a card.</summary>
    public string? Say { get; init; }

    /// <summary>The anti-forgery token from now on.</summary>
    public string? Token { get; init; }

    /// <summary>Who one is now.</summary>
    public string? Name { get; init; }

    /// <summary>An address of RevBot's own where the page goes on; null for none.</summary>
    public string? Go { get; init; }

    /// <summary>What went wrong, one sentence that says what to do.</summary>
    public string? Error { get; init; }

    /// <summary>What is downloaded in place of all that; null for nothing.</summary>
    [JsonIgnore]
    public ExportedFile? File { get; init; }

    /// <summary>How it answers.</summary>
    [JsonIgnore]
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What went wrong.</summary>
    public static WebReply Failure(int status, string sentence) => new() { Status = status, Error = sentence };
}
