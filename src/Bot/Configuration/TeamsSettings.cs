using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>What connects RevBot with Microsoft Teams, under <c>RevBot:Teams</c>. Without an app id there is no Teams.</summary>
[Section(IsConfidential = true)]
public sealed record TeamsSettings
{
    private const string Id = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private const string App = "Teams:AppId";
    private const string OtherCredentials = ", or RevBot:Teams:Credential to certificate or managedIdentity";
    private const string Address = "an https:// address, or http:// on this machine";

    /// <summary>The bot's app id (client id).</summary>
    /// <value>None: the endpoint does not exist.</value>
    [RegularExpression(Id), MustBe("the bot's app id, such as 00000000-0000-0000-0000-000000000000")]
    public string? AppId
    {
        get;
        init => field = value?.ToLowerInvariant();
    }

    /// <summary>How RevBot shows that it is the bot.</summary>
    [MustBe("secret, certificate or managedIdentity")]
    public TeamsCredential Credential { get; init; }

    /// <summary>The bot's client secret.</summary>
    [SecretText(1, 4000), MustBe("a client secret without blanks")]
    public Secret? AppPassword { get; init; }

    /// <summary>A certificate with its private key, PFX or PEM.</summary>
    [ExistingFile, MustBe("a PFX or PEM file that exists")]
    public string? CertificateFile { get; init; }

    /// <summary>The tenant of the bot, and the one whose people it answers.</summary>
    [RegularExpression(Id), MustBe("an Entra tenant's id")]
    public string? TenantId
    {
        get;
        init => field = value?.ToLowerInvariant();
    }

    /// <summary>Further tenants whose people may ask.</summary>
    [EachMatches(Id), MustBe("tenant ids separated by commas")]
    public SeparatedList<string> AllowedTenants { get; init; } = [];

    /// <summary>Where the channel's signing keys are published.</summary>
    [SafeAddress, MustBe(Address)]
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where tokens for the connector are had.</summary>
    /// <value>Null: Entra's endpoint of the tenant.</value>
    [SafeAddress, MustBe(Address)]
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Hosts that RevBot's tokens may be sent to.</summary>
    [MustBe(
        "hosts separated by commas: domains, or for development this machine's with a port, such as 127.0.0.1:3980"
    )]
    public SeparatedList<ServiceHost> AllowedServiceHosts { get; init; } = ServiceHost.Microsoft;

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

    /// <summary>What is missing where there is an app id.</summary>
    internal IEnumerable<ValidationResult> Missing()
    {
        var hasNoSecret = Credential == TeamsCredential.Secret && AppPassword is null;
        var hasNoCertificate = Credential == TeamsCredential.Certificate && CertificateFile is null;
        return
        [
            .. RevBotSettings.Needs(IsOn && TenantId is null, "Teams:TenantId", App),
            .. RevBotSettings.Needs(IsOn && hasNoSecret, "Teams:AppPassword", App, OtherCredentials),
            .. RevBotSettings.Needs(IsOn && hasNoCertificate, "Teams:CertificateFile", App),
        ];
    }
}
