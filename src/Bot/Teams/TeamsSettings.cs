using RevBot.Bot.Hosting;

namespace RevBot.Bot.Teams;

/// <summary>What connects RevBot with Microsoft Teams, under <c>RevBot:Teams</c>. Without an app id there is no Teams.</summary>
public sealed record TeamsSettings
{
    /// <summary>The bot's app id (client id).</summary>
    /// <value>None: the endpoint does not exist.</value>
    public string? AppId { get; init; }

    /// <summary>How RevBot shows that it is the bot.</summary>
    /// <value>Secret.</value>
    public TeamsCredential Credential { get; init; }

    /// <summary>The bot's client secret.</summary>
    public Secret? AppPassword { get; init; }

    /// <summary>A certificate with its private key, PFX or PEM.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The tenant of the bot, and the one whose people it answers.</summary>
    public string? TenantId { get; init; }

    /// <summary>Further tenants whose people may ask.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Where the channel's signing keys are published.</summary>
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where tokens for the connector are had.</summary>
    /// <value>Null: Entra's endpoint of the tenant.</value>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Hosts that RevBot's tokens may be sent to.</summary>
    public IReadOnlyList<ServiceHost> AllowedServiceHosts { get; init; } = ServiceHost.Usual;

    /// <summary>Whether Teams is set up.</summary>
    public bool IsOn => AppId is not null;

    /// <summary>Who signs the channel's tokens, and whom RevBot's tokens are for: the cloud that the metadata is of.</summary>
    public string Issuer =>
        OpenIdMetadata.Host.EndsWith(".azure.us", StringComparison.Ordinal)
            ? "https://api.botframework.us"
            : "https://api.botframework.com";

    /// <summary>What a token for the connector is asked for.</summary>
    public string Scope => Issuer + "/.default";

    /// <summary>Where a secret is exchanged for a token.</summary>
    public Uri TokenAddress => TokenEndpoint ?? new($"https://login.microsoftonline.com/{TenantId}/oauth2/v2.0/token");

    /// <summary>Whether people of a tenant may ask.</summary>
    public bool Admits(string tenant) =>
        string.Equals(tenant, TenantId, StringComparison.OrdinalIgnoreCase)
        || AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a token may be sent to an address.</summary>
    public bool MayCall(Uri address) => AllowedServiceHosts.Any(host => host.Allows(address));
}
