using System.Data.Common;
using Dapper;

namespace RevBot.Data.State.Identity;

/// <summary>
/// The SQL of <c>identity_link</c>, on a connection of the caller's, inside a transaction or outside of one.
/// </summary>
internal static class IdentityLinkTable
{
    private const string Columns =
        "channel AS Channel, organisation AS Organisation, external_id AS ExternalId, seller_id AS SellerId, source AS Source, linked_at AS LinkedAt";

    public static IdentityLink? Find(DbConnection connection, DbTransaction? transaction, ChannelAccount account) =>
        connection
            .Query<Row>(
                $"SELECT {Columns} FROM identity_link WHERE channel = @Channel AND external_id = @Id AND (@Organisation = '' OR organisation IN ('', @Organisation)) ORDER BY organisation DESC",
                account,
                transaction
            )
            .Select(Read)
            .FirstOrDefault();

    public static IReadOnlyList<IdentityLink> ListForSeller(
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

    public static IReadOnlyList<IdentityLink> ListAll(DbConnection connection) =>
        [
            .. connection
                .Query<Row>($"SELECT {Columns} FROM identity_link ORDER BY channel, organisation, external_id")
                .Select(Read),
        ];

    public static void Save(DbTransaction transaction, IdentityLink link)
    {
        Delete(transaction, link.Account);
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

    public static void Delete(DbTransaction transaction, ChannelAccount account) =>
        transaction.Connection!.Execute(
            "DELETE FROM identity_link WHERE channel = @Channel AND organisation = @Organisation AND external_id = @Id",
            account,
            transaction
        );

    private static IdentityLink Read(Row row) =>
        new(new(row.Channel, row.Organisation, row.ExternalId), row.SellerId, row.Source, row.LinkedAt);

    private sealed record Row
    {
        public required string Channel { get; init; }
        public required string Organisation { get; init; }
        public required string ExternalId { get; init; }
        public int? SellerId { get; init; }
        public required string Source { get; init; }
        public required long LinkedAt { get; init; }
    }
}
