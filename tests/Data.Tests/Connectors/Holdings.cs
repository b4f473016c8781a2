using System.Data.Common;
using System.Globalization;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Connectors;

/// <summary>
/// What a database holds, by the CRM's own ids and names: two databases that say the same give the same lines, whatever
/// numbers their rows have and in how many loads they came.
/// </summary>
internal static class Holdings
{
    private static readonly string[] Queries =
    [
        "SELECT 'stage', name, position, outcome, category, probability FROM stage",
        // One that was renamed stays under its old name, with nothing in it: imports know territories by name alone.
        "SELECT 'territory', name, region FROM territory t WHERE EXISTS (SELECT 1 FROM opportunity o WHERE o.territory_id = t.id) OR EXISTS (SELECT 1 FROM seller s WHERE s.territory_id = t.id)",
        "SELECT 'seller', s.crm_id, s.name, s.email, s.role, s.title, s.team, m.crm_id, t.name, s.active_from, s.active_to FROM seller s LEFT JOIN seller m ON m.id = s.manager_id LEFT JOIN territory t ON t.id = s.territory_id",
        "SELECT 'account', a.crm_id, a.name, a.segment, a.industry, a.country, t.name, a.parent_name FROM account a LEFT JOIN territory t ON t.id = a.territory_id",
        "SELECT 'product', crm_id, name, family FROM product",
        "SELECT 'deal', o.crm_id, o.name, a.crm_id, p.crm_id, t.name, o.segment, o.deal_type, o.lead_source, o.competitor, o.loss_reason, o.discount, o.next_step, o.created_at, o.deleted_at FROM opportunity o LEFT JOIN account a ON a.id = o.account_id LEFT JOIN product p ON p.id = o.product_id LEFT JOIN territory t ON t.id = o.territory_id",
        "SELECT 'version', o.crm_id, v.number, v.valid_from, v.valid_to, v.recorded_at, v.amount_minor, v.currency, s.name, v.category, v.close_on, w.crm_id FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id JOIN stage s ON s.id = v.stage_id LEFT JOIN seller w ON w.id = v.owner_id",
        "SELECT 'contact', o.crm_id, c.number, c.name, c.role FROM contact_role c JOIN opportunity o ON o.id = c.opportunity_id",
        "SELECT 'activity', a.crm_id, o.crm_id, s.crm_id, a.kind, a.direction, a.occurred_at FROM activity a JOIN opportunity o ON o.id = a.opportunity_id LEFT JOIN seller s ON s.id = a.seller_id",
        "SELECT 'day', o.crm_id, d.day, d.outbound, d.inbound, d.meetings FROM activity_day d JOIN opportunity o ON o.id = d.opportunity_id",
        "SELECT 'quota', s.crm_id, q.period_start, q.period_end, q.amount_minor, q.currency FROM quota q JOIN seller s ON s.id = q.seller_id",
        "SELECT 'call', s.crm_id, c.period_start, c.period_end, c.submitted_at, c.category, c.amount_minor, c.note FROM forecast_call c JOIN seller s ON s.id = c.seller_id",
        "SELECT 'rate', currency, rate_on, rate_billionths FROM exchange_rate",
        "SELECT 'setting', name, value FROM setting WHERE name NOT LIKE 'load.%' AND name NOT LIKE 'sync.%'",
    ];

    public static IReadOnlyList<string> Of(IDatabase database)
    {
        using var connection = database.Open();
        return [.. Queries.SelectMany(query => Lines(connection, query).Order(StringComparer.Ordinal))];
    }

    private static List<string> Lines(DbConnection connection, string query)
    {
        using var reader = connection.ExecuteReader(query);
        var lines = new List<string>();
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            lines.Add(string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return lines;
    }
}
