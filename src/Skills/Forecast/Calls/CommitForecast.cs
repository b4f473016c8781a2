using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// AE commit, the judgement method: what sellers call for the period, each by the newest call of their own, and where
/// there is none closed + commit of their deals. A leader's call is for everybody below, so it is no part of the sum; see
/// <see cref="CommitRollUp"/>.
/// </summary>
/// <param name="Amount">The sum.</param>
/// <param name="Callers">How many sellers' own calls are in it.</param>
/// <param name="Uncalled">How many sellers stand in it by their deals.</param>
internal sealed record CommitForecast(Money Amount, int Callers, int Uncalled)
{
    /// <summary>The callers' numbers by their ids.</summary>
    public required IReadOnlyDictionary<int, Money> Calls { get; init; }

    /// <summary>What each stands for, callers first; the parts add up to the sum.</summary>
    public required IReadOnlyList<SellerCommit> Sellers { get; init; }

    /// <summary>
    /// Whether the calls are a forecast of this period yet: at least half of the sellers in it have called. Always true for
    /// data without calls, where forecast categories are the only judgement.
    /// </summary>
    public required bool IsGiven { get; init; }

    /// <param name="book">The view.</param>
    /// <param name="period">Calls are for whole quarters; other periods are judged by deals.</param>
    /// <param name="judged">The deals, already added up.</param>
    /// <param name="people">Whose calls count; null where the filter cuts across people, so that no call fits it.</param>
    public static CommitForecast Add(ScopedBook book, Period period, JudgedDeals judged, IReadOnlySet<int>? people)
    {
        var (called, callers) = (new SortedDictionary<int, Money>(), new List<SellerCommit>());
        foreach (var seller in book.People.Sellers.Where(seller => people?.Contains(seller.Id) == true))
        {
            var call = book.People.Leads(seller)
                ? null
                : book
                    .People.CallsOf(seller, period, ForecastCategory.Commit, book.AsOf)
                    .FirstOrDefault(call => !call.IsOverride);
            if (call is not null)
            {
                var amount = book.Company.Rates.Convert(call.Amount, book.Company.DayOf(call.SubmittedAt));
                called[seller.Id] = amount;
                callers.Add(new(seller.Id, amount.Minor, seller.ManagerId, IsCall: true));
            }
        }

        SellerCommit[] sellers =
        [
            .. callers,
            .. judged
                .SellerIds.Where(id => !called.ContainsKey(id))
                .Select(id => new SellerCommit(id, judged.Of(id), null, IsCall: false)),
        ];
        return new(
            new(sellers.Sum(seller => seller.Amount), book.Company.Currency),
            called.Count,
            sellers.Length - called.Count
        )
        {
            Calls = called,
            Sellers = sellers,
            IsGiven = !book.Coverage.Calls || 2 * called.Count >= sellers.Length,
        };
    }

    /// <summary>What a seller stands for in the AE commit, in minor units.</summary>
    /// <param name="SellerId">Whose number; -1 for deals that nobody visible owns.</param>
    /// <param name="Amount">The seller's newest own call, else closed + commit of the deals.</param>
    /// <param name="ManagerId">Whom the seller reports to; null at the top, and where it is not a call.</param>
    /// <param name="IsCall">Whether the seller called it.</param>
    internal readonly record struct SellerCommit(int SellerId, long Amount, int? ManagerId, bool IsCall);
}
