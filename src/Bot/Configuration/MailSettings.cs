using System.ComponentModel.DataAnnotations;
using System.Net;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>The mail server that briefs go out by. Mail is on when a host and a sender are given.</summary>
[Section(IsConfidential = true)]
public sealed record MailSettings
{
    /// <summary>The server's name or address; null for none.</summary>
    [RegularExpression(@"[A-Za-z0-9.:\-]{1,253}"), MustBe("the name of a mail server")]
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535), MustBe("a port from 1 to 65535")]
    public int Port { get; init; } = 587;

    /// <summary>How the connection is kept secret.</summary>
    [MustBe("startTls, tls, or none for a server on this machine")]
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Who signs in; null where the server asks nobody to.</summary>
    [MustBe("a user's name")]
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    [SecretText(1, 500, AllowsAnyCharacter = true), MustBe("a password")]
    public Secret? Password { get; init; }

    /// <summary>The sender's address; null for none.</summary>
    [EmailAddress, MustBe("an e-mail address")]
    public string? From { get; init; }

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => Host is not null && From is not null;

    /// <summary>What is missing where something is given.</summary>
    internal IEnumerable<ValidationResult> Missing() =>
        [
            .. RevBotSettings.Needs(From is null && Host is not null, "Mail:From", "Mail:Host"),
            .. RevBotSettings.Needs(Host is null && From is not null, "Mail:Host", "Mail:From"),
            .. RevBotSettings.Needs(Password is null && User is not null, "Mail:Password", "Mail:User"),
            .. Security == MailSecurity.None && Host is { } host && !IsHere(host)
                ? new[]
                {
                    new ValidationResult(
                        "The setting RevBot:Mail:Security is none; that is allowed for a mail server on this machine only.",
                        ["Mail:Security"]
                    ),
                }
                : [],
        ];

    private static bool IsHere(string host) =>
        host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
