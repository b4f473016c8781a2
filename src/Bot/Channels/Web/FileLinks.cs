using System.Globalization;
using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Configuration;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// Links to files: signed, of one person, for one file, once, for ten minutes. What a link is for stands in the database
/// and not in the address.
/// </summary>
internal sealed class FileLinks(Tickets tickets, FileLinkRepository links, WebSettings settings, BotClock clock)
    : IFileAddresses
{
    /// <summary>Where links lead.</summary>
    public const string Path = "/file/";

    private static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <inheritdoc/>
    public Uri? Create(WantedFile file)
    {
        if (settings.Key is null || settings.Hosts.Count == 0)
        {
            return null;
        }

        var number = links.Issue(new(file.SellerId, file.AnswerId, file.Format.Extension()), clock.Machine);
        var person = file.SellerId.ToString(CultureInfo.InvariantCulture);
        var ticket = tickets.Issue(TicketUse.File, new(person, number), clock.Machine + Lasts);
        return new($"https://{settings.Hosts[0]}{Path}{ticket}");
    }

    /// <summary>Whose a link is, used or not, by its signature alone; null where it is not ours, or over.</summary>
    public string? FindPerson(string ticket) => Verify(ticket)?.Email;

    /// <summary>What a link is for, unused; null where it is not ours, over or used.</summary>
    public WantedFile? Find(string ticket) =>
        Verify(ticket)?.Key is { } number
        && links.Find(number) is { } link
        && ExportFormats.Find(link.Form) is { } format
            ? new(link.Answer, format, link.SellerId)
            : null;

    /// <summary>Uses a link up: of all who try, one does. Side effect: marks it.</summary>
    public bool TryUse(string ticket) =>
        Verify(ticket)?.Key is { } number && links.Use(number, clock.Machine) is not null;

    private Ticket? Verify(string ticket) => tickets.Verify(TicketUse.File, ticket, clock.Machine);
}
