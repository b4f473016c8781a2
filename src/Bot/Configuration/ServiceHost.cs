using System.ComponentModel;
using System.Globalization;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>
/// A host that RevBot may send its bearer token to: a domain and everything under it, over https; or, for development, one
/// port of this machine, which must be named with its port.
/// </summary>
/// <param name="Name">The domain, or the loopback address.</param>
/// <param name="LoopbackPort">The port of this machine; null for a domain.</param>
[TypeConverter(typeof(TextConverter))]
public sealed record ServiceHost(string Name, int? LoopbackPort) : IFromText<ServiceHost>
{
    /// <summary>Microsoft's connector hosts, commercial and government.</summary>
    public static SeparatedList<ServiceHost> Microsoft { get; } =
    [
        new("smba.trafficmanager.net", null),
        new("botframework.com", null),
        new("teams.microsoft.com", null),
        new("teams.microsoft.us", null),
    ];

    /// <summary>Reads <c>smba.trafficmanager.net</c> or <c>127.0.0.1:3980</c>; null for anything else.</summary>
    public static ServiceHost? FromText(string text)
    {
        var parts = text.ToLowerInvariant().Split(':');
        return parts switch
        {
            [var name]
                when Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal) =>
                new(name, null),
            ["127.0.0.1" or "localhost", var port] when PortOf(port) is { } loopbackPort => new(parts[0], loopbackPort),
            _ => null,
        };
    }

    /// <summary>Whether an address is on this host and safe to call: nothing but scheme, host, port and path.</summary>
    public bool Allows(Uri address)
    {
        if (
            !address.IsAbsoluteUri
            || address.UserInfo.Length > 0
            || address.Query.Length > 0
            || address.Fragment.Length > 0
        )
        {
            return false;
        }

        return LoopbackPort is { } port
            ? address.Host == Name && address.Port == port && (address.Scheme is "http" or "https")
            : address is { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
                && (address.Host == Name || address.Host.EndsWith("." + Name, StringComparison.Ordinal));
    }

    /// <summary>As a person writes it.</summary>
    public override string ToString() =>
        LoopbackPort is { } port ? string.Create(CultureInfo.InvariantCulture, $"{Name}:{port}") : Name;

    private static int? PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : null;
}
