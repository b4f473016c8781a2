using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Cache;

/// <summary>
/// A fingerprint of what a book holds as it was known at an instant: the same until something that was known then, or
/// that the data keep without its history, is changed. What is recorded later leaves it as it is, so what was learnt
/// from closed quarters outlives every sync that does not correct them. Names, next steps, competitors and discounts
/// are not in it: nothing is learnt from them.
/// </summary>
internal static class ContentFingerprint
{
    /// <param name="data">The book.</param>
    /// <param name="asOf">Microseconds.</param>
    public static string Compute(BookData data, long asOf)
    {
        using var hash = new ContentHash();
        AddCompany(hash, data, asOf);
        AddCalls(hash, data, asOf);
        var lastDay = Dates.ToNumber(data.Company.DayOf(asOf));
        for (var row = 0; row < data.Deals.Length; row++)
        {
            if (AddVersions(hash, data.Versions.ItemsOf(row), asOf))
            {
                AddDeal(hash, data, row, asOf);
                AddActivities(hash, data.Activities.ItemsOf(row), lastDay);
                AddSignals(hash, data.Signals.ItemsOf(row), asOf);
            }
        }

        return hash.Finish();
    }

    private static void AddCompany(ContentHash hash, BookData data, long asOf)
    {
        var company = data.Company;
        hash.Add(company.Calendar.FirstMonth);
        hash.Add((int)company.Calendar.Pattern);
        hash.Add(company.Zone.Id);
        hash.Add(company.Currency.Code);
        hash.Add(data.Coverage.ToString());
        foreach (var stage in company.Stages)
        {
            hash.Add(stage.ToString());
        }

        foreach (var product in company.Products)
        {
            hash.Add(product.Id);
            hash.Add(product.Name);
            hash.Add(product.Family);
        }

        foreach (var territory in data.Territories.Values.OrderBy(territory => territory.Id))
        {
            hash.Add(territory.Id);
            hash.Add(territory.Region);
        }

        foreach (var seller in company.SellersById.Values.OrderBy(seller => seller.Id))
        {
            hash.Add(seller.Id);
            hash.Add(seller.ManagerId ?? -1);
            hash.Add((int)seller.Role);
            hash.Add(seller.Territory?.Id ?? -1);
        }

        foreach (var (currency, from, rate) in company.Rates.KnownBy(company.DayOf(asOf)))
        {
            hash.Add(currency.Code);
            hash.Add(Dates.ToNumber(from));
            hash.Add(rate.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void AddCalls(ContentHash hash, BookData data, long asOf)
    {
        foreach (var call in data.Calls)
        {
            var submitted = Dates.ToMicros(call.SubmittedAt);
            if (submitted <= asOf)
            {
                hash.Add(submitted);
                hash.Add(call.SellerId);
                hash.Add(call.CallerId);
                hash.Add(call.PeriodStart);
                hash.Add(call.PeriodEnd);
                hash.Add((int)call.Category);
                hash.Add(call.Amount.Minor);
                hash.Add(call.Amount.Currency.Code);
            }
        }
    }

    /// <summary>False for a deal of which nothing was known yet.</summary>
    private static bool AddVersions(ContentHash hash, ReadOnlySpan<VersionItem> versions, long asOf)
    {
        var known = false;
        for (var index = 0; index < versions.Length; index++)
        {
            ref readonly var version = ref versions[index];
            if (version.RecordedAt > asOf || version.ValidFrom > asOf)
            {
                continue;
            }

            known = true;
            var ends = version.ValidTo <= asOf && !VersionSearch.EndIsUnknown(versions, index, asOf);
            hash.Add(version.ValidFrom);
            hash.Add(ends ? version.ValidTo : long.MaxValue);
            hash.Add(version.RecordedAt);
            hash.Add(version.AmountMinor);
            // Nobody is -1: the bits count here, not the number.
            hash.Add(((long)version.CloseOn << 32) | unchecked((uint)version.OwnerId));
            hash.Add(unchecked((ushort)version.StageId) | (version.Category << 16) | (version.Currency << 24));
        }

        return known;
    }

    private static void AddDeal(ContentHash hash, BookData data, int row, long asOf)
    {
        ref readonly var deal = ref data.Deals[row];
        var account = data.Accounts.GetValueOrDefault(deal.AccountId);
        hash.Add(deal.CrmId);
        hash.Add(deal.ProductId);
        hash.Add(deal.TerritoryId >= 0 ? deal.TerritoryId : account?.Territory?.Id ?? -1);
        hash.Add(deal.Segment ?? account?.Segment);
        hash.Add(deal.DealType);
        hash.Add(deal.CreatedAt);
        hash.Add(deal.DeletedAt <= asOf ? deal.DeletedAt : long.MaxValue);
    }

    private static void AddActivities(ContentHash hash, ReadOnlySpan<ActivityItem> activities, int lastDay)
    {
        foreach (ref readonly var activity in activities)
        {
            if (activity.Day <= lastDay)
            {
                hash.Add(activity.Day);
                hash.Add((activity.Outbound << 16) | (activity.Inbound << 8) | activity.Meetings);
            }
        }
    }

    private static void AddSignals(ContentHash hash, ReadOnlySpan<Signal> signals, long asOf)
    {
        foreach (ref readonly var signal in signals)
        {
            if (signal.RecordedMicros <= asOf)
            {
                hash.Add(signal.Kind);
                hash.Add(signal.OccurredMicros);
                hash.Add(signal.RecordedMicros);
            }
        }
    }
}
