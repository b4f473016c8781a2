using System.Data.Common;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Reads the tables of which a deal has many rows: all of them, or those of deals written after a revision.
/// </summary>
/// <param name="connection">Open, inside <paramref name="transaction"/>, so that all tables show one moment.</param>
/// <param name="transaction">The reading transaction.</param>
/// <param name="after">Deals with a later revision are read; below 0 for all.</param>
internal sealed class DealTables(DbConnection connection, DbTransaction? transaction, long after)
{
    /// <summary>The deals, in ascending order of ids: their place is their row.</summary>
    public List<DealItem> Deals()
    {
        using var reader = Open(
            "SELECT d.id, d.crm_id, d.name, d.account_id, d.product_id, d.territory_id, d.segment, d.deal_type, d.lead_source, "
                + "d.competitor, d.loss_reason, d.discount, d.next_step, d.next_step_on, d.created_at, d.deleted_at "
                + "FROM opportunity d",
            "d.id",
            "d.id"
        );
        var deals = new List<DealItem>();
        while (reader.Read())
        {
            deals.Add(Deal(reader));
        }

        return deals;
    }

    /// <summary>The versions of each row, in the order of recording.</summary>
    public JaggedArray<VersionItem> Versions(RowMap rows, CurrencyList currencies) =>
        Fill<VersionItem>(
            "SELECT v.opportunity_id, v.valid_from, v.valid_to, v.recorded_at, v.amount_minor, v.currency, v.stage_id, v.category, "
                + "v.close_on, v.owner_id FROM opportunity_version v",
            "v",
            "number",
            rows,
            5,
            reader => Version(reader, currencies)
        );

    /// <summary>The activities of each row by day, oldest first.</summary>
    public JaggedArray<ActivityItem> Activities(RowMap rows) =>
        Fill<ActivityItem>(
            "SELECT a.opportunity_id, a.day, a.outbound, a.inbound, a.meetings FROM activity_day a",
            "a",
            "day",
            rows,
            8,
            reader => new(reader.Int(1), Byte(reader.Int(2)), Byte(reader.Int(3)), Byte(reader.Int(4)))
        );

    /// <summary>The countries of each row.</summary>
    public JaggedArray<DealCountry> Countries(RowMap rows) =>
        Fill<DealCountry>(
            "SELECT c.opportunity_id, c.country, c.workers FROM opportunity_country c",
            "c",
            "country",
            rows,
            1,
            reader => new(reader.Pooled(1)!, reader.Int(2))
        );

    /// <summary>The buyer's people of each row, as numbered.</summary>
    public JaggedArray<Contact> Contacts(RowMap rows) =>
        Fill<Contact>(
            "SELECT c.opportunity_id, c.name, c.title, c.role, c.engaged_at, c.left_at FROM contact_role c",
            "c",
            "number",
            rows,
            2,
            reader =>
                new(
                    reader.Pooled(1)!,
                    reader.Pooled(2),
                    reader.Pooled(3)!,
                    reader.Long(4, long.MaxValue),
                    reader.Long(5, long.MaxValue)
                )
        );

    /// <summary>The signals of each row, as numbered.</summary>
    public JaggedArray<Signal> Signals(RowMap rows) =>
        Fill<Signal>(
            "SELECT s.opportunity_id, s.kind, s.occurred_at, s.recorded_at, s.source, s.detail, s.value FROM signal s",
            "s",
            "number",
            rows,
            1,
            reader =>
                new(
                    reader.Pooled(1)!,
                    reader.Long(2),
                    reader.Long(3),
                    reader.Pooled(4),
                    reader.Pooled(5),
                    reader.Double(6, double.NaN)
                )
        );

    private static DealItem Deal(ColumnReader reader) =>
        new()
        {
            Id = reader.Int(0),
            CrmId = reader.Text(1),
            Name = reader.Text(2),
            AccountId = reader.Int(3, -1),
            ProductId = reader.Int(4, -1),
            TerritoryId = reader.Int(5, -1),
            Segment = reader.Pooled(6),
            DealType = reader.Pooled(7),
            LeadSource = reader.Pooled(8),
            Competitor = reader.Pooled(9),
            LossReason = reader.Pooled(10),
            Discount = (float)reader.Double(11, double.NaN),
            NextStep = reader.Pooled(12),
            NextStepOn = reader.Int(13, -1),
            CreatedAt = reader.Long(14, long.MaxValue),
            DeletedAt = reader.Long(15, long.MaxValue),
        };

    private static VersionItem Version(ColumnReader reader, CurrencyList currencies) =>
        new(
            reader.Long(1),
            reader.Long(2, long.MaxValue),
            reader.Long(3),
            reader.Long(4, VersionItem.NoAmount),
            reader.Int(8, -1),
            reader.Int(9, VersionItem.NoOwner),
            checked((short)reader.Int(6)),
            checked((byte)reader.Int(7)),
            currencies.PlaceOf(reader.Pooled(5)!)
        );

    private static byte Byte(int count) => (byte)Math.Clamp(count, 0, byte.MaxValue);

    private JaggedArray<T> Fill<T>(
        string select,
        string alias,
        string order,
        RowMap rows,
        int perDeal,
        Func<ColumnReader, T> read
    )
        where T : struct
    {
        var builder = new JaggedArray<T>.Builder(rows.Count, Math.Max(16, rows.Count * perDeal));
        using var reader = Open(select, $"{alias}.opportunity_id", $"{alias}.opportunity_id, {alias}.{order}");
        while (reader.Read())
        {
            builder.Add(rows.RowOf(reader.Int(0)), read(reader));
        }

        return builder.Build();
    }

    /// <summary>
    /// The texts are constants of this class. The subquery lets both engines go from the few changed deals by the index
    /// on revision; a join was read in the order of the key, through the whole table.
    /// </summary>
    private ColumnReader Open(string select, string deal, string order) =>
        after < 0
            ? new(connection, transaction, $"{select} ORDER BY {order}")
            : new(
                connection,
                transaction,
                $"{select} WHERE {deal} IN (SELECT id FROM opportunity WHERE revision > @after) ORDER BY {order}",
                new { after }
            );
}
