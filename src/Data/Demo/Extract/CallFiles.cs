using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Extract;

/// <summary>ForecastingQuota.csv and ForecastingSubmission.csv.</summary>
internal static class CallFiles
{
    /// <summary>Writes both.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="quotas">All quotas.</param>
    /// <param name="calls">All calls.</param>
    public static void Write(string folder, IEnumerable<QuotaRow> quotas, IEnumerable<ForecastCallRow> calls)
    {
        using var goals = new CsvFile(
            Path.Combine(folder, "ForecastingQuota.csv"),
            "QuotaOwnerId",
            "StartDate",
            "EndDate",
            "QuotaAmount",
            "CurrencyIsoCode"
        );
        foreach (var quota in quotas)
        {
            goals.Row(
                CrmIds.User(quota.SellerId),
                Text.Date(quota.PeriodStart),
                Text.Date(quota.PeriodEnd),
                Text.Amount(quota.AmountMinor, quota.Currency),
                quota.Currency
            );
        }

        Submissions(folder, calls);
    }

    private static void Submissions(string folder, IEnumerable<ForecastCallRow> calls)
    {
        using var file = new CsvFile(
            Path.Combine(folder, "ForecastingSubmission.csv"),
            "OwnerId",
            "SubmittedById",
            "PeriodStart",
            "PeriodEnd",
            "SubmittedDate",
            "ForecastCategoryName",
            "Amount",
            "CurrencyIsoCode",
            "Note"
        );
        foreach (var call in calls)
        {
            file.Row(
                CrmIds.User(call.SellerId),
                CrmIds.User(call.CallerId),
                Text.Date(call.PeriodStart),
                Text.Date(call.PeriodEnd),
                Text.Instant(call.SubmittedAt),
                Text.Category(call.Category),
                Text.Amount(call.AmountMinor, call.Currency),
                call.Currency,
                call.Note
            );
        }
    }
}
