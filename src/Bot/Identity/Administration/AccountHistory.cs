using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Identity.Administration;

/// <summary>What became of links, out of the audit.</summary>
internal static class AccountHistory
{
    private const string Actions = "identity.";

    /// <summary>The latest changes, the newest first.</summary>
    public static IEnumerable<HistoricChange> ListLatest(IDatabase database, DealBook book, int most) =>
        new AuditRepository(database)
            .ListLatest(Actions, most)
            .Select(entry => Line(entry, LinkChange.Create(entry), book));

    private static HistoricChange Line(AuditEntry entry, LinkChange change, DealBook book) =>
        new(
            Dates.IsoInstant(Dates.FromMicros(entry.At)),
            entry.Action[Actions.Length..],
            change.Account.Channel,
            change.Account.Id,
            Whose(change.HadLink, change.Before, book),
            Whose(change.HasLink, change.After, book),
            entry.UndoneBy is not null
        );

    private static string Whose(bool hasLink, int? seller, DealBook book) =>
        !hasLink ? "not linked"
        : seller is { } id ? book.SellerOf(id)?.Email ?? book.SellerOf(id)?.CrmId ?? "somebody"
        : "nobody";
}
