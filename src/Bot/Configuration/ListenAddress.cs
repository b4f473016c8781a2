using System.Net;

namespace RevBot.Bot.Configuration;

/// <summary>Where the server listens: the addresses of <c>--urls</c> or the setting <c>Urls</c>.</summary>
public static class ListenAddress
{
    /// <summary>This machine only.</summary>
    public const string Default = "http://127.0.0.1:3978";

    /// <summary>What is wrong with a list of addresses, one sentence; null where nothing is.</summary>
    public static string? FindProblem(string urls)
    {
        var addresses = Split(urls);
        return addresses.Length == 0
            ? $"--urls names no address; give one such as {Default}."
            : addresses.Select(FindProblemInOne).FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>The addresses of a list parted by semicolons.</summary>
    public static string[] Split(string urls) =>
        urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether all of a list's addresses are this machine's own, under which no other machine reaches it.</summary>
    public static bool IsOnlyOfThisMachine(string urls) =>
        Split(urls)
            .All(address =>
                BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false, Host: var host }
                && (
                    string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
                    || (IPAddress.TryParse(host.Trim('[', ']'), out var known) && IPAddress.IsLoopback(known))
                )
            );

    private static string? FindProblemInOne(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.Scheme != "http" ? $"--urls has {address}; RevBot speaks http, put TLS in front of it."
                : parsed.PathBase.Length > 0 ? $"--urls has {address}; leave the path away."
                : parsed.Port is < 0 or > 65535 ? $"--urls has {address}; a port is from 0 to 65535."
                : null;
        }
        catch (FormatException)
        {
            return $"--urls has {address}; give an address such as {Default}.";
        }
    }
}
