using RevBot.Data.Warehouse;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Reconciliation;

/// <summary>Companies whose CRM and warehouse differ by known causes.</summary>
internal static class PlantedCauses
{
    // Between the loading at six and the end of the day nothing was loaded.
    public static long Late => TestCompany.At("2026-11-22", 7);

    public static TestCompany People() =>
        new TestCompany("2026-11-22")
            .Leader("Vera")
            .Seller("Priya", manager: "Vera")
            .Seller("Olaf", manager: "Vera")
            .Rate("EUR", "2026-01-01", 1.10m)
            .Rate("EUR", "2026-11-01", 1.20m);

    // A deal of 100 in the warehouse; what the CRM has instead.
    public static void Plant(TestCompany company, string cause, string name)
    {
        var deal = company.Deal(name, "Priya", 100, close: "2026-12-15");
        switch (cause)
        {
            case "stale":
                deal.Mirror(row => row with { AmountMinor = 12_000, ModifiedAt = Late });
                break;
            case "deleted_in_crm":
                deal.Mirror(row => row with { IsDeleted = 1 });
                break;
            case "missing_in_warehouse":
                deal.Deleted("2026-11-01").Mirror();
                break;
            case "extra_in_warehouse":
                break;
            case "period_boundary":
                deal.Moves("2026-09-01", close: "2026-12-31").Mirror(row => row with { CloseOn = 20270101 });
                break;
            case "currency":
                // 91.67 EUR at 1.20 are 110.00 (110.004), against 100.00 USD.
                deal.Mirror(row => row with { Currency = "EUR", AmountMinor = 9167 });
                break;
            case "stage_mapping":
                deal.Mirror(row => row with { Category = (int)ForecastCategory.Omitted });
                break;
            case "amount":
                deal.Mirror(row => row with { AmountMinor = 11_100 });
                break;
            case "close_date":
                deal.Mirror(row => row with { CloseOn = 20261216 });
                break;
            case "owner":
                deal.Mirror(row => row with { OwnerCrmId = company.CrmId("Olaf") });
                break;
            default:
                throw new ArgumentException(cause, nameof(cause));
        }
    }
}
