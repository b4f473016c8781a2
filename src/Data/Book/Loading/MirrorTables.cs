using System.Data.Common;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Book.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Loading;

/// <summary>Reads the CRM's own values, joined by the database to the warehouse's deals and people.</summary>
/// <param name="connection">Open.</param>
/// <param name="transaction">Sees one state of the database throughout; null for none.</param>
internal sealed class MirrorTables(DbConnection connection, DbTransaction? transaction)
{
    /// <summary>The CRM's own deals, each with the row of the warehouse's deal where there is one.</summary>
    public MirrorItem[] Deals(RowMap rows)
    {
        using var reader = new ColumnReader(
            connection,
            transaction,
            "SELECT m.crm_id, d.id, m.name, m.is_deleted, s.id, m.owner_crm_id, m.stage, m.category, m.amount_minor, m.currency, "
                + "m.close_on, m.modified_at, m.captured_at FROM crm_mirror m "
                + "LEFT JOIN opportunity d ON d.crm_id = m.crm_id LEFT JOIN seller s ON s.crm_id = m.owner_crm_id "
                + "WHERE m.entity = @entity ORDER BY m.crm_id",
            new { entity = (int)MirrorEntity.Opportunity }
        );
        var items = new List<MirrorItem>(rows.Count + 64);
        while (reader.Read())
        {
            items.Add(Item(reader, rows));
        }

        return [.. items];
    }

    /// <summary>The CRM's own quotas.</summary>
    public IReadOnlyList<MirrorQuota> Quotas()
    {
        using var reader = new ColumnReader(
            connection,
            transaction,
            "SELECT s.id, m.period_start, m.amount_minor, m.currency FROM crm_mirror m "
                + "LEFT JOIN seller s ON s.crm_id = m.crm_id "
                + "WHERE m.entity = @entity AND m.is_deleted = 0 AND m.amount_minor IS NOT NULL ORDER BY m.crm_id, m.period_start",
            new { entity = (int)MirrorEntity.Quota }
        );
        var quotas = new List<MirrorQuota>();
        while (reader.Read())
        {
            var seller = reader.Int(0, -1);
            quotas.Add(
                new(seller < 0 ? null : seller, reader.Int(1), new(reader.Long(2), new(reader.Pooled(3) ?? "USD")))
            );
        }

        return quotas;
    }

    private static MirrorItem Item(ColumnReader reader, RowMap rows)
    {
        var deal = reader.Int(1, -1);
        return new(
            deal < 0 ? -1 : rows.RowOf(deal),
            reader.Text(0),
            // The name is kept only where the warehouse has none to show.
            deal < 0
                ? reader.Pooled(2)
                : null,
            reader.Int(3) != 0,
            reader.Int(4, VersionItem.NoOwner),
            reader.Pooled(5),
            reader.Pooled(6),
            reader.Int(7, -1),
            reader.Long(8, VersionItem.NoAmount),
            reader.Pooled(9),
            reader.Int(10, -1),
            reader.Long(11),
            reader.Long(12)
        );
    }
}
