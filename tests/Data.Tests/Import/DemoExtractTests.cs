using Dapper;
using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Data.Tests.Import;

/// <summary>The demo company's extract, loaded by the Salesforce mapping, is the demo company's database.</summary>
public sealed class DemoExtractTests : IDisposable
{
    private const string Deal = "JOIN opportunity o ON o.id = x.opportunity_id";

    private static readonly string[] Compared =
    [
        "SELECT name, position, outcome, category, probability FROM stage",
        "SELECT name, region FROM territory",
        "SELECT x.crm_id, x.name, x.email, x.entra_object_id, x.slack_id, x.role, x.title, x.team, m.crm_id, t.name, x.hired_on, x.ramp_months, "
            + "x.active_from, x.active_to FROM seller x LEFT JOIN seller m ON m.id = x.manager_id LEFT JOIN territory t ON t.id = x.territory_id",
        "SELECT a.crm_id, d.crm_id, x.depth FROM seller_closure x JOIN seller a ON a.id = x.ancestor_id JOIN seller d ON d.id = x.descendant_id",
        "SELECT x.crm_id, x.name, x.segment, x.industry, x.country, t.name, x.employees, x.parent_name FROM account x "
            + "LEFT JOIN territory t ON t.id = x.territory_id",
        "SELECT crm_id, name, family, list_price_minor, currency FROM product",
        "SELECT x.crm_id, x.name, a.crm_id, p.crm_id, t.name, x.segment, x.deal_type, x.lead_source, x.competitor, x.loss_reason, x.discount, "
            + "x.next_step, x.next_step_on, x.created_at, x.deleted_at FROM opportunity x LEFT JOIN account a ON a.id = x.account_id "
            + "LEFT JOIN product p ON p.id = x.product_id LEFT JOIN territory t ON t.id = x.territory_id",
        "SELECT o.crm_id, x.number, x.valid_from, x.valid_to, x.recorded_at, x.amount_minor, x.currency, s.name, x.category, x.close_on, w.crm_id "
            + $"FROM opportunity_version x {Deal} JOIN stage s ON s.id = x.stage_id LEFT JOIN seller w ON w.id = x.owner_id",
        $"SELECT o.crm_id, x.country, x.workers FROM opportunity_country x {Deal}",
        $"SELECT x.crm_id, o.crm_id, s.crm_id, x.kind, x.direction, x.occurred_at FROM activity x {Deal} LEFT JOIN seller s ON s.id = x.seller_id",
        $"SELECT o.crm_id, x.day, x.outbound, x.inbound, x.meetings FROM activity_day x {Deal}",
        $"SELECT o.crm_id, x.number, x.name, x.title, x.role, x.engaged_at, x.left_at FROM contact_role x {Deal}",
        $"SELECT o.crm_id, x.number, x.kind, x.occurred_at, x.recorded_at, x.source, x.detail, x.value FROM signal x {Deal}",
        "SELECT s.crm_id, x.period_start, x.period_end, x.amount_minor, x.currency FROM quota x JOIN seller s ON s.id = x.seller_id",
        "SELECT s.crm_id, c.crm_id, x.period_start, x.period_end, x.submitted_at, x.category, x.amount_minor, x.currency, x.note "
            + "FROM forecast_call x JOIN seller s ON s.id = x.seller_id JOIN seller c ON c.id = x.caller_id",
        "SELECT currency, rate_on, rate_billionths FROM exchange_rate",
        "SELECT entity, crm_id, period_start, is_deleted, name, owner_crm_id, stage, category, amount_minor, currency, close_on, "
            + "modified_at, captured_at FROM crm_mirror",
    ];

    private readonly ImportRig demo = new();
    private readonly ImportRig imported = new();

    public void Dispose()
    {
        demo.Dispose();
        imported.Dispose();
    }

    [Fact]
    public void Import_OfTheDemosExtract_GivesTheDemosTables()
    {
        var options = new DemoOptions
        {
            Deals = 500,
            Today = new(2026, 11, 20),
            ExtractFolder = demo.Extract,
        };
        DemoCompany.Create(demo.Database, options, null, CancellationToken.None);

        var summary = imported.Run(Instant.FromUtc(2026, 11, 21, 0, 0), demo.Extract);

        Assert.Equal(0, summary.Rejected);
        Assert.All(Compared, query => Assert.Equal(Rows(demo.Database, query), Rows(imported.Database, query)));
    }

    private static List<string> Rows(SqliteDatabase database, string query)
    {
        using var connection = database.Open();
        using var reader = connection.ExecuteReader(query);
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join("|", values));
        }

        Assert.NotEmpty(rows);
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
