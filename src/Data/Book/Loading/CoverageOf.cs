using RevBot.Data.Book.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Loading;

/// <summary>Finds out which kinds of data a book has.</summary>
internal static class CoverageOf
{
    /// <summary>That of an empty book.</summary>
    public static DataCoverage Nothing { get; } =
        new()
        {
            CloseDates = false,
            History = false,
            Categories = false,
            Activities = false,
            Contacts = false,
            Signals = false,
            NextSteps = false,
            Countries = false,
            Competitors = false,
            LossReasons = false,
            Segments = false,
            Discounts = false,
            Leavers = false,
            Quotas = false,
            Calls = false,
            Mirror = false,
        };

    /// <summary>The data with what they hold and lack, measured over all rows.</summary>
    public static BookData Measured(BookData data) => data with { Coverage = Measure(data) };

    private static DataCoverage Measure(BookData data) =>
        new()
        {
            CloseDates = AnyVersion(data, static (version, stage) => stage.IsOpen && version.CloseOn > 0),
            History = HasHistory(data),
            Categories = AnyVersion(
                data,
                static (version, stage) => stage.IsOpen && version.Category > (byte)ForecastCategory.Pipeline
            ),
            Activities = data.Activities.Count > 0,
            Contacts = data.Contacts.Count > 0,
            Signals = data.Signals.Count > 0,
            NextSteps = Array.Exists(data.Deals, deal => deal.NextStep is not null),
            Countries = data.Countries.Count > 0 || data.Accounts.Values.Any(account => account.Country is not null),
            Competitors = Array.Exists(data.Deals, deal => deal.Competitor is not null),
            LossReasons = Array.Exists(data.Deals, deal => deal.LossReason is not null),
            Segments =
                Array.Exists(data.Deals, deal => deal.Segment is not null)
                || data.Accounts.Values.Any(account => account.Segment is not null),
            Discounts = Array.Exists(data.Deals, deal => !float.IsNaN(deal.Discount)),
            Leavers = data.Company.SellersById.Values.Any(seller => seller.ActiveTo is not null),
            Quotas = data.Quotas.Count > 0,
            Calls = data.Calls.Count > 0,
            Mirror = data.Mirror.Length > 0,
        };

    private static bool AnyVersion(BookData data, Func<VersionItem, Stage, bool> test)
    {
        foreach (ref readonly var version in data.Versions.All)
        {
            if (test(version, data.Company.Stage(version.StageId)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Created and closed are two versions; a third one shows that changes in between are recorded.</summary>
    private static bool HasHistory(BookData data)
    {
        for (var row = 0; row < data.Deals.Length; row++)
        {
            if (data.Versions.ItemsOf(row).Length > 2)
            {
                return true;
            }
        }

        return false;
    }
}
