using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Web.Keys;

/// <summary>
/// Signed notes that say who somebody is and until when: the keys of the command <c>access</c> and the cookies of the page.
/// Nothing of them is stored; HMAC-SHA256 over a text that names what the note is for.
/// </summary>
internal sealed class Tickets
{
    // No browser keeps a longer cookie.
    private const int Longest = 4096;
    private const char Between = '&';
    private readonly byte[] secret;

    /// <param name="key">The configured secret; null takes one of this process, so that a restart ends all sessions.</param>
    public Tickets(Secret? key) =>
        secret = key is null
            ? RandomNumberGenerator.GetBytes(32)
            : HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.UTF8.GetBytes(key.Reveal()),
                32,
                info: "RevBot web"u8.ToArray()
            );

    /// <summary>A note for a person.</summary>
    /// <param name="use">What for.</param>
    /// <param name="ticket">Whose, and what stands behind it.</param>
    /// <param name="until">The first instant at which it is worth nothing.</param>
    public string Issue(TicketUse use, Ticket ticket, Instant until)
    {
        var ends = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = $"{ends}|{Behind(ticket)}|{ticket.Email}";
        return $"{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text))}.{Sign(use, text)}";
    }

    /// <summary>What a note says; null where it is not ours, for another use, or over.</summary>
    public Ticket? Verify(TicketUse use, string? ticket, Instant now)
    {
        if (
            ticket is not { Length: <= Longest }
            || ticket.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot)
        )
        {
            return null;
        }

        var text = Decode(ticket[..dot]);
        if (text is null || !Same(Sign(use, text), ticket[(dot + 1)..]))
        {
            return null;
        }

        return
            text.Split('|', 3) is [var ends, var behind, var email]
            && Number(ends) is { } until
            && now.ToUnixTimeSeconds() < until
            ? new(email, Number(behind), AccountOf(behind))
            : null;
    }

    // The key's number, or the account with nothing in it that parts a note.
    private static string Behind(Ticket ticket) =>
        ticket.Account is { } account
            ? Uri.EscapeDataString(account.Organisation) + Between + Uri.EscapeDataString(account.Id)
            : ticket.Key?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static SignInAccount? AccountOf(string behind) =>
        behind.Split(Between) is [var organisation, var id]
            ? new(Uri.UnescapeDataString(organisation), Uri.UnescapeDataString(id))
            : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What a page sends back with each request, so that no other page can make one: bound to its cookie.</summary>
    public string CreateFormToken(string? session) => Sign(TicketUse.Form, session ?? string.Empty);

    /// <summary>Whether a page sent back what it was given.</summary>
    public bool IsFormToken(string? given, string? session) =>
        given is not null && Same(CreateFormToken(session), given);

    private string Sign(TicketUse use, string text) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{use}|{text}")));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
