using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Whose messages are answered and where replies may go: what the settings say; or, where they name no bot, what is on
/// this machine.
/// </summary>
internal sealed class TeamsPolicy(TeamsSettings settings)
{
    private const string LocalTenant = "local";

    /// <summary>Whether no bot is set up: clients of this machine are answered without a token, and nobody else.</summary>
    public bool IsLocal => !settings.IsOn;

    /// <summary>The bot's app id; empty where no bot is set up.</summary>
    public string AppId => settings.AppId ?? string.Empty;

    /// <summary>Finds the tenant to answer.</summary>
    /// <param name="named">What an activity names; null for nothing.</param>
    /// <returns>Null where its people are not answered.</returns>
    public string? FindTenant(string? named) =>
        IsLocal ? named ?? LocalTenant
        : named is not null && settings.Admits(named) ? named
        : null;

    /// <summary>Whether people of a tenant may ask.</summary>
    public bool Admits(string tenant) => IsLocal || settings.Admits(tenant);

    /// <summary>Whether replies may go to an address.</summary>
    /// <param name="address">As an activity names it; anything.</param>
    public bool MaySendTo(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed)
        && (IsLocal ? IsPlainLoopback(parsed) : settings.MayCall(parsed));

    /// <summary>Whether a request may be sent: its host is held against the settings once more.</summary>
    /// <param name="address">Absolute.</param>
    public bool MayCall(Uri address) => MaySendTo(address.GetLeftPart(UriPartial.Path));

    private static bool IsPlainLoopback(Uri address) =>
        address
            is { IsLoopback: true, Scheme: "http" or "https", UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 };
}
