using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity.Administration;

/// <summary>Links accounts to people by hand, takes links away, and takes the last such change back. Each is audited.</summary>
/// <param name="database">Migrated.</param>
/// <param name="book">Who is in the company.</param>
internal sealed class IdentityLinkAdministration(IDatabase database, DealBook book)
{
    private const string Administrator = "administrator";
    private const int MostLookedAt = 200;

    private readonly AuditRepository audit = new(database);
    private readonly IdentityLinkRepository links = new(database);

    /// <summary>Links an account to a person. Side effect: writes the link and the audit.</summary>
    /// <exception cref="LinkRefusedException">It is another person's, or the person has another account.</exception>
    public void Link(ChannelAccount account, Seller seller, Instant now) =>
        Change(changes =>
        {
            var before = changes.Find(account);
            if (before?.SellerId == seller.Id)
            {
                throw new LinkRefusedException($"The account {account.Id} is already that person's.");
            }

            RefuseForeign(account, seller, before);
            RefuseSecond(changes, account, seller);
            Apply(changes, LinkChange.Create(before?.Account ?? account, before, seller.Id), "identity.link", now);
        });

    /// <summary>Makes an account nobody's, whatever its e-mail says. Side effect: writes the link and the audit.</summary>
    /// <exception cref="LinkRefusedException">It already is.</exception>
    public void Unlink(ChannelAccount account, Instant now) =>
        Change(changes =>
        {
            var before = changes.Find(account);
            if (before is { SellerId: null })
            {
                throw new LinkRefusedException($"The account {account.Id} is nobody's already.");
            }

            Apply(changes, LinkChange.Create(before?.Account ?? account, before, null), "identity.unlink", now);
        });

    /// <summary>Takes the last change by hand back that still holds. Side effect: writes the link and the audit.</summary>
    /// <returns>What was taken back.</returns>
    /// <exception cref="LinkRefusedException">There is none, or the account was changed since.</exception>
    public LinkChange Undo(Instant now)
    {
        var last =
            audit
                .ListLatest("identity.", MostLookedAt)
                .FirstOrDefault(entry => entry is { UndoneBy: null, Action: "identity.link" or "identity.unlink" })
            ?? throw new LinkRefusedException("No link was changed by hand that could be taken back.");
        var change = LinkChange.Create(last);
        Change(changes =>
        {
            if (!change.LedTo(changes.Find(change.Account)))
            {
                throw new LinkRefusedException(
                    $"The account {change.Account.Id} was changed again since; use identity link or identity unlink."
                );
            }

            var by = Apply(changes, change.Reversed(), "identity.undo", now);
            changes.MarkUndone(last.Id, by);
        });
        return change;
    }

    private static long Apply(IdentityLinkChanges changes, LinkChange change, string action, Instant now)
    {
        if (change.HasLink)
        {
            changes.Save(new(change.Account, change.After, IdentityLink.ByAdministrator, Dates.ToMicros(now)));
        }
        else
        {
            changes.Delete(change.Account);
        }

        return changes.Audit(change.AsEntry(action, Administrator), now);
    }

    private void RefuseForeign(ChannelAccount account, Seller seller, IdentityLink? before)
    {
        var owner =
            before is null ? book.Sellers.FirstOrDefault(other => CrmAccount.Matches(other, account))
            : before.SellerId is { } id ? book.SellerOf(id)
            : null;
        if (owner is not null && owner.Id != seller.Id)
        {
            throw new LinkRefusedException(
                $"The account {account.Id} is {owner.Email ?? owner.CrmId}'s; take it away first with identity unlink."
            );
        }
    }

    private static void RefuseSecond(IdentityLinkChanges changes, ChannelAccount account, Seller seller)
    {
        var other = changes.ListForSeller(seller.Id, account.Channel).Select(link => link.Account.Id).FirstOrDefault();
        if (
            other is null
            && CrmAccount.FindId(seller, account.Channel) is { } listed
            && !string.Equals(listed, account.Id, StringComparison.OrdinalIgnoreCase)
            && changes.Find(account with { Id = listed }) is not { SellerId: null }
        )
        {
            other = listed;
        }

        if (other is not null)
        {
            throw new LinkRefusedException(
                $"That person has the account {other} already; take it away first with identity unlink."
            );
        }
    }

    private void Change(Action<IdentityLinkChanges> change) =>
        links.Change(changes =>
        {
            change(changes);
            return true;
        });
}
