namespace RevBot.Bot.Cards;

/// <summary>Which addresses a card may lead to, in every channel.</summary>
internal static class WebAddress
{
    /// <summary>An address that may be opened: whole, https, without a user; null for any other.</summary>
    public static Uri? Read(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed is { Scheme: "https", UserInfo.Length: 0 }
            ? parsed
            : null;

    /// <summary>Whether an address may be opened.</summary>
    public static bool IsSafe(string? address) => Read(address) is not null;
}
