using System.Data.Common;
using NodaTime;
using RevBot.Data.State.Audit;

namespace RevBot.Data.State.Identity;

/// <summary>
/// Links inside a transaction of <see cref="IdentityLinkRepository.Change"/>: it reads what it wrote, and nothing is
/// kept before the action is through. For one thread.
/// </summary>
public sealed class IdentityLinkChanges : IIdentityLinkReader
{
    private readonly DbTransaction transaction;

    internal IdentityLinkChanges(DbTransaction transaction) => this.transaction = transaction;

    /// <inheritdoc/>
    public IdentityLink? Find(ChannelAccount account) =>
        IdentityLinkTable.Find(transaction.Connection!, transaction, account);

    /// <inheritdoc/>
    public IReadOnlyList<IdentityLink> ListForSeller(int sellerId, string channel) =>
        IdentityLinkTable.ListForSeller(transaction.Connection!, transaction, sellerId, channel);

    /// <summary>Keeps a link in place of an earlier one of the same account. Side effect: writes the row.</summary>
    public void Save(IdentityLink link) => IdentityLinkTable.Save(transaction, link);

    /// <summary>
    /// Forgets the link of an account in its organisation. Side effect: deletes the row, where there is one.
    /// </summary>
    public void Delete(ChannelAccount account) => IdentityLinkTable.Delete(transaction, account);

    /// <summary>
    /// Adds an entry to the audit, which is kept or not with the change. Side effect: writes the row.
    /// </summary>
    /// <returns>The entry's number.</returns>
    public long Audit(AuditEntry entry, Instant now) => AuditRepository.Add(transaction, entry, now);

    /// <summary>Marks an entry of the audit as taken back by another. Side effect: writes the mark.</summary>
    public void MarkUndone(long id, long by) => AuditRepository.MarkUndone(transaction, id, by);
}
