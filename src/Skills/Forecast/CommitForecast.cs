using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast;

/// <summary>
/// AE commit, the judgement method: what sellers call for the period, each by the newest call of their own, and where
/// there is none closed + commit of their deals.
/// </summary>
/// <param name="Amount">The sum.</param>
/// <param name="Callers">How many sellers' own calls are in it.</param>
/// <param name="Uncalled">How many sellers stand in it by their deals.</param>
internal sealed record CommitForecast(Money Amount, int Callers, int Uncalled)
{
    /// <summary>The callers' numbers by their ids.</summary>
    public required IReadOnlyDictionary<int, Money> Calls { get; init; }

    /// <param name="book">The view.</param>
    /// <param name="period">Calls are for whole quarters; other periods are judged by deals.</param>
    /// <param name="judged">The deals, already added up.</param>
    /// <param name="people">Whose calls count; null where the filter cuts across people, so that no call fits it.</param>
    public static CommitForecast Of(ScopedBook book, Period period, JudgedDeals judged, IReadOnlySet<int>? people)
    {
        var sum = Money.Zero(book.Company.Currency);
        var called = new Dictionary<int, Money>();
        foreach (var seller in book.People.Sellers.Where(seller => people?.Contains(seller.Id) == true))
        {
            var call = book
                .People.CallsOf(seller, period, ForecastCategory.Commit, book.AsOf)
                .FirstOrDefault(call => !call.IsOverride);
            if (call is not null)
            {
                called[seller.Id] = book.Company.Rates.Convert(call.Amount, book.Company.DayOf(call.SubmittedAt));
                sum += called[seller.Id];
            }
        }

        var uncalled = judged.SellerIds.Where(id => !called.ContainsKey(id)).ToArray();
        sum = uncalled.Aggregate(sum, (total, id) => total + new Money(judged.Of(id), book.Company.Currency));
        return new(sum, called.Count, uncalled.Length) { Calls = called };
    }
}
