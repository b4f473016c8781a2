using Dapper;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Book.People;
using RevBot.Data.Database;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scoping;

/// <summary>A random company's database; with a viewer, one from which everything outside the viewer's scope was deleted.</summary>
internal sealed class FilteredCompany : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-scope-");

    public FilteredCompany(RandomCompany company, Seller? viewer)
    {
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "revbot.db"));
        company.Build().WriteTo(database);
        if (viewer?.Role is Data.Warehouse.People.SellerRole.Rep or Data.Warehouse.People.SellerRole.Manager)
        {
            DeleteOutside(database, viewer.Id);
        }

        Book = new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
    }

    public DealBook Book { get; }

    public ScopedBook ViewOf(string name, string on = RandomCompany.Today) => TestCompany.SeenBy(Book, name, on);

    public void Dispose() => folder.Delete(recursive: true);

    private static void DeleteOutside(SqliteDatabase database, int viewer)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            CREATE TEMP TABLE inside AS SELECT descendant_id AS id FROM seller_closure WHERE ancestor_id = @viewer;
            CREATE TEMP TABLE gone AS SELECT DISTINCT opportunity_id AS id FROM opportunity_version WHERE owner_id NOT IN (SELECT id FROM inside);
            DELETE FROM crm_mirror WHERE crm_id IN (SELECT crm_id FROM opportunity WHERE id IN (SELECT id FROM gone));
            DELETE FROM crm_mirror WHERE entity = 2 AND crm_id NOT IN (SELECT crm_id FROM seller WHERE id IN (SELECT id FROM inside));
            DELETE FROM signal WHERE opportunity_id IN (SELECT id FROM gone);
            DELETE FROM contact_role WHERE opportunity_id IN (SELECT id FROM gone);
            DELETE FROM activity_day WHERE opportunity_id IN (SELECT id FROM gone);
            DELETE FROM opportunity_country WHERE opportunity_id IN (SELECT id FROM gone);
            DELETE FROM opportunity_version WHERE opportunity_id IN (SELECT id FROM gone);
            DELETE FROM opportunity WHERE id IN (SELECT id FROM gone);
            DELETE FROM account WHERE id NOT IN (SELECT account_id FROM opportunity WHERE account_id IS NOT NULL);
            DELETE FROM quota WHERE seller_id NOT IN (SELECT id FROM inside);
            DELETE FROM forecast_call WHERE seller_id NOT IN (SELECT id FROM inside);
            UPDATE seller SET name = 'Nobody ' || id, email = NULL, team = NULL WHERE id NOT IN (SELECT id FROM inside);
            """,
            new { viewer }
        );
    }
}
