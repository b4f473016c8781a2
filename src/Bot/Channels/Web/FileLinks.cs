using System.Globalization;
using NodaTime;
using RevBot.Bot.Cards;
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
    public Uri? Create(CardFile file)
    {
        if (settings.Key is null || settings.Hosts.Count == 0)
        {
            return null;
        }

        var number = links.Issue(new(file.SellerId, file.AnswerId, file.Form), clock.Machine);
        var person = file.SellerId.ToString(CultureInfo.InvariantCulture);
        var ticket = tickets.Issue(TicketUse.File, person, clock.Machine + Lasts, number);
        return new($"https://{settings.Hosts[0]}{Path}{ticket}");
    }

    /// <summary>What a link is for, unused; null where it is not ours, over or used.</summary>
    public FileLink? Find(string ticket) => NumberOf(ticket) is { } number ? links.Find(number) : null;

    /// <summary>The same, and uses the link up.</summary>
    public FileLink? Use(string ticket) => NumberOf(ticket) is { } number ? links.Use(number, clock.Machine) : null;

    private long? NumberOf(string ticket) => tickets.Verify(TicketUse.File, ticket, clock.Machine)?.Key;
}
