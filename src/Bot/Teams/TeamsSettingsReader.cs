using RevBot.Bot.Hosting;

namespace RevBot.Bot.Teams;

/// <summary>Reads the settings under <c>RevBot:Teams</c>. Problems name the key and never the value: it may be a secret.</summary>
internal sealed class TeamsSettingsReader(IConfiguration configuration, ICollection<string> problems)
{
    private const string Prefix = "RevBot:Teams:";
    private const string Address = "an https:// address, or http:// on this machine";

    private delegate bool Parser<T>(string text, out T value);

    public TeamsSettings Read()
    {
        var plain = new TeamsSettings();
        var settings = plain with
        {
            AppId = Value<string?>("AppId", null, Id, "the bot's app id, such as 00000000-0000-0000-0000-000000000000"),
            AppPassword = Value<Secret?>("AppPassword", null, Password, "a client secret without blanks"),
            CertificateFile = Value<string?>("CertificateFile", null, File, "a PFX or PEM file that exists"),
            Credential = Value("Credential", plain.Credential, Credential, "secret, certificate or managedIdentity"),
            TenantId = Value<string?>("TenantId", null, Id, "an Entra tenant's id"),
            AllowedTenants = Value("AllowedTenants", plain.AllowedTenants, Ids, "tenant ids parted by commas"),
            OpenIdMetadata = Value("OpenIdMetadata", plain.OpenIdMetadata, Endpoint, Address),
            TokenEndpoint = Value<Uri?>("TokenEndpoint", null, OtherEndpoint, Address),
            AllowedServiceHosts = Value(
                "AllowedServiceHosts",
                plain.AllowedServiceHosts,
                Hosts,
                "hosts parted by commas: domains, or for development this machine's with a port, such as 127.0.0.1:3980"
            ),
        };
        if (settings.IsOn)
        {
            Require(settings);
        }

        return settings;
    }

    private void Require(TeamsSettings settings)
    {
        Missing(settings.TenantId is null, "TenantId", string.Empty);
        Missing(
            settings is { Credential: TeamsCredential.Secret, AppPassword: null },
            "AppPassword",
            $", or {Prefix}Credential to certificate or managedIdentity"
        );
        Missing(
            settings is { Credential: TeamsCredential.Certificate, CertificateFile: null },
            "CertificateFile",
            string.Empty
        );
    }

    private void Missing(bool isMissing, string key, string otherwise)
    {
        // What was given and cannot be used has its own sentence already.
        if (isMissing && string.IsNullOrEmpty(configuration[Prefix + key]))
        {
            problems.Add($"The setting {Prefix}{key} is missing; {Prefix}AppId needs it{otherwise}.");
        }
    }

    private static bool Id(string text, out string? value)
    {
        value = Guid.TryParseExact(text.Trim(), "D", out var id) ? id.ToString("D") : null;
        return value is not null;
    }

    private static bool Ids(string text, out IReadOnlyList<string> value)
    {
        string?[] ids = [.. Split(text).Select(part => Id(part, out var id) ? id : null)];
        value = [.. ids.OfType<string>()];
        return ids.Length > 0 && value.Count == ids.Length;
    }

    private static bool Password(string text, out Secret? value)
    {
        value = new(text);
        return text.Length <= 4000 && text.All(letter => letter is > ' ' and < (char)127);
    }

    private static bool File(string text, out string? value)
    {
        value = text;
        return System.IO.File.Exists(text);
    }

    private static bool Credential(string text, out TeamsCredential value) =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);

    private static bool Endpoint(string text, out Uri value)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address);
        value = address!;
        return isAddress
            && (address!.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 };
    }

    private static bool OtherEndpoint(string text, out Uri? value)
    {
        var holds = Endpoint(text, out var address);
        value = address;
        return holds;
    }

    private static bool Hosts(string text, out IReadOnlyList<ServiceHost> value)
    {
        ServiceHost?[] hosts = [.. Split(text).Select(part => ServiceHost.TryParse(part, out var host) ? host : null)];
        value = [.. hosts.OfType<ServiceHost>()];
        return hosts.Length > 0 && value.Count == hosts.Length;
    }

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private T Value<T>(string key, T missing, Parser<T> parse, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        problems.Add($"The setting {Prefix}{key} cannot be used; it must be {what}.");
        return missing;
    }
}
