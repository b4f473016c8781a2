using System.Text.Json;
using NodaTime;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;

namespace RevBot.Skills.Tests.Reconciliation;

/// <summary>The discrepancies that the demo company plants in its CRM, against what reconciliation finds.</summary>
public sealed class PlantedDiscrepancyTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void Discrepancies_OfTheDemoCompany_AreAllFoundWithTheirCauseAndNoOther()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-test-");
        try
        {
            var database = new SqliteDatabase(Path.Combine(folder.FullName, "demo.db"));
            var summary = DemoCompany.Create(database, new() { Deals = 3000, Today = Today }, null, default);
            var book = new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
            var leader = book.Sellers.First(seller => seller.Role == SellerRole.ChiefRevenueOfficer);
            var view = book.For(book.ScopeOf(leader), Dates.CloseOf(Today, book.Company.Zone));

            var comparison = CrmComparison.Compare(
                view,
                book.Company.Calendar.QuarterOf(Today),
                DealSelection.Of(view, null),
                view.Mirror.CapturedAt!.Value
            );

            var found = comparison
                .Differences.Select(difference => (difference.Id, Cause: DifferenceCauses.Id(difference.Cause)))
                .Order();
            Assert.NotEmpty(found);
            Assert.Equal(Planted(summary.Truth.ToJson()).Order(), found);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Id, string Cause)> Planted(string truth)
    {
        using var document = JsonDocument.Parse(truth);
        return
        [
            .. document
                .RootElement.GetProperty("discrepancies")
                .EnumerateArray()
                .Select(planted =>
                    (planted.GetProperty("crmId").GetString()!, Named(planted.GetProperty("cause").GetString()!))
                ),
        ];
    }

    // The names of truth.json, in those of reconciliation.
    private static string Named(string cause) =>
        cause switch
        {
            "missing_in_warehouse" => "missing_in_warehouse",
            "late_update" => "stale",
            "wrong_currency" => "currency",
            "deleted_in_crm" => "deleted_in_crm",
            "shifted_close_date" or "shifted_booking" => "period_boundary",
            _ => throw new ArgumentException($"{cause} is not known.", nameof(cause)),
        };
}
