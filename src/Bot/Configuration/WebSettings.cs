using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>Settings of the chat page, under <c>RevBot:Web:</c>.</summary>
[Section]
public sealed record WebSettings
{
    /// <summary>A shorter secret could be guessed.</summary>
    public const int ShortestSecret = 32;

    /// <summary>
    /// What the keys are signed with that the command <c>access</c> makes, at least 32 characters. Null leaves the page off
    /// for anything but the demo company. Another value makes all keys worthless.
    /// </summary>
    [SecretText(ShortestSecret, int.MaxValue, AllowsAnyCharacter = true)]
    [MustBe("a secret of at least 32 characters")]
    public Secret? Key { get; init; }

    /// <summary>The names under which people reach the page, such as <c>revbot.example.com</c>; this machine's own always count.</summary>
    [HostNames, MustBe("host names separated by commas, without scheme and port")]
    public SeparatedList<string> Hosts { get; init; } = [];

    /// <summary>
    /// Whether a proxy stands before RevBot. It cannot be seen from here where it runs on the same machine, so it is said; then
    /// nobody is let in without a key, also in the demo.
    /// </summary>
    public bool Proxy { get; init; }

    /// <summary>Where people reach the pages over TLS; null where no name is given.</summary>
    internal Uri? Address => Key is not null && Hosts.Count > 0 ? new($"https://{Hosts[0]}") : null;

    /// <summary>How a request reached RevBot, whatever a proxy speaks to it: by a name of <see cref="Hosts"/> over TLS.</summary>
    internal string SchemeOf(HttpRequest request) =>
        Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;

    /// <summary>Scheme and host under which a request reached RevBot.</summary>
    internal string BaseOf(HttpRequest request) => $"{SchemeOf(request)}://{request.Host}";
}
