using RevBot.Bot.Hosting;

namespace RevBot.Bot.Web;

/// <summary>Settings of the chat page, under <c>RevBot:Web:</c>.</summary>
public sealed record WebSettings
{
    /// <summary>A shorter secret could be guessed.</summary>
    public const int ShortestSecret = 32;

    /// <summary>
    /// What the keys are signed with that the command <c>access</c> makes, at least 32 characters. Null leaves the page off
    /// for anything but the demo company. Another value makes all keys worthless.
    /// </summary>
    public Secret? Key { get; init; }

    /// <summary>The names under which people reach the page, such as <c>revbot.example.com</c>; this machine's own always count.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    internal static WebSettings Read(SettingsReader reader) =>
        new()
        {
            Key = reader.Value<Secret?>(
                "Web:Key",
                null,
                (text, out key) =>
                {
                    key = new(text);
                    return text.Length >= ShortestSecret;
                },
                $"a secret of at least {ShortestSecret} characters",
                isSecret: true
            ),
            Hosts = reader.Value<IReadOnlyList<string>>(
                "Web:Hosts",
                [],
                (text, out hosts) =>
                {
                    hosts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    return hosts.Count > 0 && hosts.All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown);
                },
                "host names parted by commas, without scheme and port"
            ),
        };
}
