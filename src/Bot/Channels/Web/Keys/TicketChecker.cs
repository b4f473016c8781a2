using RevBot.Bot.Book;
using RevBot.Bot.Identity;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Channels.Web.Keys;

/// <summary>
/// Whether what stands behind a ticket still holds; looked up anew each time, so that a change by a command ends sessions at
/// their next request.
/// </summary>
internal sealed class TicketChecker(AccessKeyRepository keys, IdentityResolver identities, BookHost books)
{
    /// <summary>Whether its key was not called back, and its account is still that person's.</summary>
    public bool Holds(Ticket ticket, CancellationToken cancellation) =>
        ticket switch
        {
            { Key: { } key } => keys.IsValid(key),
            { Account: { } account } => IsStillTheirs(account, ticket.Email, cancellation),
            _ => true,
        };

    // Who signed in by an e-mail has no link, as at every channel; for anybody else what the service said once is over.
    private bool IsStillTheirs(SignInAccount account, string email, CancellationToken cancellation)
    {
        var isItsEmail = string.Equals(account.Id, email, StringComparison.OrdinalIgnoreCase);
        var now = identities.Find(
            SignInAccount.Channel,
            account.As(isItsEmail ? account.Id : null),
            books.Current(cancellation)
        );
        return string.Equals(now.Scope?.Viewer.Email, email, StringComparison.OrdinalIgnoreCase);
    }
}
