using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Bot.Identity;

/// <summary>The table <c>identity_link</c>.</summary>
/// <param name="database">Migrated.</param>
internal sealed class IdentityLinks(IDatabase database) : IFindsLinks
{
    private const string Columns =
        "channel AS Channel, organisation AS Organisation, external_id AS ExternalId, seller_id AS SellerId, source AS Source, linked_at AS LinkedAt";

    /// <inheritdoc/>
    public IdentityLink? Find(ChannelAccount account)
    {
        using var connection = database.Open();
        return Find(connection, null, account);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IdentityLink> Of(int sellerId, string channel)
    {
        using var connection = database.Open();
        return Of(connection, null, sellerId, channel);
    }

    /// <summary>The same inside a transaction.</summary>
    public static IdentityLink? Find(DbConnection connection, DbTransaction? transaction, ChannelAccount account) =>
        connection
            .Query<Row>(
                $"SELECT {Columns} FROM identity_link WHERE channel = @Channel AND external_id = @Id AND (@Organisation = '' OR organisation IN ('', @Organisation)) ORDER BY organisation DESC",
                account,
                transaction
            )
            .Select(Read)
            .FirstOrDefault();

    /// <summary>The accounts of a person in a channel.</summary>
    public static IReadOnlyList<IdentityLink> Of(
        DbConnection connection,
        DbTransaction? transaction,
        int sellerId,
        string channel
    ) =>
        [
            .. connection
                .Query<Row>(
                    $"SELECT {Columns} FROM identity_link WHERE seller_id = @sellerId AND channel = @channel ORDER BY organisation, external_id",
                    new { sellerId, channel },
                    transaction
                )
                .Select(Read),
        ];

    /// <summary>Every link, by channel and id.</summary>
    public IReadOnlyList<IdentityLink> All()
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<Row>($"SELECT {Columns} FROM identity_link ORDER BY channel, organisation, external_id")
                .Select(Read),
        ];
    }

    /// <summary>Keeps a link in the place of a former one of the same account. Side effect: writes it.</summary>
    public static void Write(DbTransaction transaction, IdentityLink link)
    {
        Remove(transaction, link.Account);
        transaction.Connection!.Execute(
            "INSERT INTO identity_link (channel, organisation, external_id, seller_id, source, linked_at) VALUES (@channel, @organisation, @id, @sellerId, @source, @linkedAt)",
            new
            {
                channel = link.Account.Channel,
                organisation = link.Account.Organisation,
                id = link.Account.Id,
                sellerId = link.SellerId,
                source = link.Source,
                linkedAt = link.LinkedAt,
            },
            transaction
        );
    }

    /// <summary>Forgets the link of an account. Side effect: deletes it.</summary>
    public static void Remove(DbTransaction transaction, ChannelAccount account) =>
        transaction.Connection!.Execute(
            "DELETE FROM identity_link WHERE channel = @Channel AND organisation = @Organisation AND external_id = @Id",
            account,
            transaction
        );

    private static IdentityLink Read(Row row) =>
        new(
            new(row.Channel, row.Organisation, row.ExternalId),
            row.SellerId is { } seller ? (int)seller : null,
            row.Source,
            row.LinkedAt
        );

    private sealed record Row
    {
        public string Channel { get; init; } = string.Empty;
        public string Organisation { get; init; } = string.Empty;
        public string ExternalId { get; init; } = string.Empty;
        public long? SellerId { get; init; }
        public string Source { get; init; } = string.Empty;
        public long LinkedAt { get; init; }
    }
}
