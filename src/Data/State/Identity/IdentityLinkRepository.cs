using System.Data.Common;
using RevBot.Data.Database;

namespace RevBot.Data.State.Identity;

/// <summary>The table <c>identity_link</c>: which person of the company an account of a channel is.</summary>
/// <remarks>
/// Reading opens a connection call by call, sees what is committed, and throws <see cref="DbException"/> where the
/// table cannot be read. Threads may share this.
/// </remarks>
/// <param name="database">Migrated.</param>
public sealed class IdentityLinkRepository(IDatabase database) : IIdentityLinkReader
{
    private const string LockName = "identity";

    /// <inheritdoc/>
    public IdentityLink? Find(ChannelAccount account)
    {
        using var connection = database.Open();
        return IdentityLinkTable.Find(connection, null, account);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IdentityLink> ListForSeller(int sellerId, string channel)
    {
        using var connection = database.Open();
        return IdentityLinkTable.ListForSeller(connection, null, sellerId, channel);
    }

    /// <summary>Every link, by channel, organisation and id.</summary>
    public IReadOnlyList<IdentityLink> ListAll()
    {
        using var connection = database.Open();
        return IdentityLinkTable.ListAll(connection);
    }

    /// <summary>
    /// Changes links, and audits it, in one transaction under the lock <c>identity</c>: what the action reads holds
    /// until it is through, in every process. Side effect: what the action writes, all of it or nothing.
    /// </summary>
    /// <param name="change">
    /// Given the links inside the transaction, which must not be used afterwards. Gives whether to keep what it wrote;
    /// where it throws, nothing is kept.
    /// </param>
    /// <returns>What the action gave.</returns>
    /// <exception cref="DatabaseException">The lock could not be had within a minute.</exception>
    /// <exception cref="DbException">It could not be read or written.</exception>
    public bool Change(Func<IdentityLinkChanges, bool> change)
    {
        var isKept = false;
        database.WithLock(
            LockName,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                isKept = change(new(transaction));
                if (isKept)
                {
                    transaction.Commit();
                }
            }
        );
        return isKept;
    }
}
