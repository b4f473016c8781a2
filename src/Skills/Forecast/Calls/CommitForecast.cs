using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// AE commit, the judgement method: what sellers call for the period, each by the newest call of their own, and where
/// there is none closed + commit of their deals. A leader's call is for everybody below, so it is no part of the sum; see
/// <see cref="CommitRollUp"/>.
/// </summary>
/// <remarks>
/// Of some deals of a seller who called, it is closed + commit of these deals, and of what the seller called above (or
/// below) all deals the part that these have in the seller's open pipeline of the period. So the parts of any breakdown add
/// up to the calls. What a seller without open deals called belongs to no deal: it stands in the sum of the people alone.
/// </remarks>
/// <param name="Amount">The sum.</param>
/// <param name="Callers">How many sellers' own calls are in it as they called them.</param>
/// <param name="Uncalled">How many sellers stand in it by their deals.</param>
internal sealed record CommitForecast(Money Amount, int Callers, int Uncalled)
{
    private static readonly IReadOnlySet<int> Nobody = new HashSet<int>();

    /// <summary>The callers' numbers by their ids.</summary>
    public required IReadOnlyDictionary<int, Money> Calls { get; init; }

    /// <summary>What each stands for, callers first; the parts add up to the sum.</summary>
    public required IReadOnlyList<SellerCommit> Sellers { get; init; }

    /// <summary>
    /// Whether the calls are a forecast of this period yet: at least half of the sellers in view have called. Always true for
    /// data without calls, where forecast categories are the only judgement. The same whichever of the deals are asked about.
    /// </summary>
    public required bool IsGiven { get; init; }

    /// <summary>Sellers with a call of which some of the deals alone are asked about.</summary>
    public int Shared { get; private init; }

    /// <summary>The sum − closed + commit of the deals: what was called above them, below 0 for below them.</summary>
    public required Money AboveDeals { get; init; }

    /// <param name="book">The view.</param>
    /// <param name="period">Calls are for whole quarters; other periods are judged by deals.</param>
    /// <param name="deals">The deals, already added up: those that are meant, and all in view.</param>
    /// <param name="people">Whose calls count as they are; null where the filter cuts across people.</param>
    public static CommitForecast Add(
        ScopedBook book,
        Period period,
        (JudgedDeals Meant, JudgedDeals All) deals,
        IReadOnlySet<int>? people
    )
    {
        var calls = CallsIn(book, period);
        var sellers = SellersOf(calls, deals, people);
        var callers = sellers.Count(seller => seller.IsCall);
        var shared = sellers.Count(seller => seller.HasCall) - callers;
        var amount = sellers.Sum(seller => seller.Amount);
        var judged = deals.Meant.SellerIds.Sum(id => deals.Meant.Of(id).Judged);
        return new(new(amount, book.Company.Currency), callers, sellers.Count - callers - shared)
        {
            Calls = sellers
                .Where(seller => seller.IsCall)
                .ToDictionary(seller => seller.SellerId, seller => new Money(seller.Amount, book.Company.Currency)),
            Sellers = sellers,
            Shared = shared,
            AboveDeals = new(amount - judged, book.Company.Currency),
            IsGiven = !book.Coverage.Calls || calls.Count >= deals.All.SellerIds.Count(id => !calls.ContainsKey(id)),
        };
    }

    /// <summary>What each seller stands for, callers first, each by the id.</summary>
    /// <param name="calls">See <see cref="CallsIn"/>.</param>
    /// <param name="deals">The deals that are meant, and all in view.</param>
    /// <param name="people">Whose calls count as they are; null for nobody's.</param>
    public static IReadOnlyList<SellerCommit> SellersOf(
        IReadOnlyDictionary<int, OwnCall> calls,
        (JudgedDeals Meant, JudgedDeals All) deals,
        IReadOnlySet<int>? people
    )
    {
        var (called, others) = (new List<SellerCommit>(), new List<SellerCommit>());
        foreach (var id in (people ?? Nobody).Union(deals.Meant.Everybody).Order())
        {
            var meant = deals.Meant.Of(id);
            if (calls.TryGetValue(id, out var call))
            {
                var all = deals.All.Of(id);
                called.Add(
                    people?.Contains(id) == true
                        ? SellerCommit.Called(call, all)
                        : SellerCommit.PartOf(call, meant, all)
                );
            }
            else if (meant.Counts)
            {
                others.Add(SellerCommit.ByDeals(id, meant));
            }
        }

        return [.. called, .. others];
    }

    /// <summary>The sellers' own newest calls by their ids; leaders' are no part of it.</summary>
    public static IReadOnlyDictionary<int, OwnCall> CallsIn(ScopedBook book, Period period)
    {
        var calls = new Dictionary<int, OwnCall>();
        foreach (var seller in book.People.Sellers.Where(seller => !book.People.Leads(seller)))
        {
            var call = book
                .People.CallsOf(seller, period, ForecastCategory.Commit, book.AsOf)
                .FirstOrDefault(call => !call.IsOverride);
            if (call is not null)
            {
                var amount = book.Company.Rates.Convert(call.Amount, book.Company.DayOf(call.SubmittedAt));
                calls[seller.Id] = new(seller, amount.Minor);
            }
        }

        return calls;
    }

    /// <summary>A seller's newest own call, in minor units.</summary>
    internal readonly record struct OwnCall(Seller Seller, long Amount);

    /// <summary>What a seller stands for in the AE commit, in minor units.</summary>
    /// <param name="SellerId">Whose number; -1 for deals that nobody visible owns.</param>
    /// <param name="Amount">The seller's newest own call or a part of it, else closed + commit of the deals.</param>
    /// <param name="ManagerId">Whom the seller reports to; null at the top, and where it is not a call.</param>
    /// <param name="IsCall">Whether the seller called exactly it.</param>
    internal readonly record struct SellerCommit(int SellerId, long Amount, int? ManagerId, bool IsCall)
    {
        /// <summary>Won of the deals that are meant.</summary>
        public long Won { get; private init; }

        /// <summary>The whole number of the seller that the amount is a part of, and what is won of all the seller's deals.</summary>
        public (long Amount, long Won) Whole { get; private init; }

        /// <summary>Whether a call of the seller is in it, whole or in part.</summary>
        public bool HasCall { get; private init; }

        /// <summary>What is left of it without a part of it.</summary>
        public SellerCommit Without(in SellerCommit part) =>
            this with
            {
                Amount = Amount - part.Amount,
                Won = Won - part.Won,
            };

        /// <summary>A call as the seller made it.</summary>
        public static SellerCommit Called(OwnCall call, JudgedDeals.SellerDeals all) =>
            new(call.Seller.Id, call.Amount, call.Seller.ManagerId, IsCall: true)
            {
                Won = all.Won,
                Whole = (call.Amount, all.Won),
                HasCall = true,
            };

        /// <summary>Of a call the part of some of the seller's deals.</summary>
        public static SellerCommit PartOf(OwnCall call, JudgedDeals.SellerDeals meant, JudgedDeals.SellerDeals all)
        {
            var share = all.Open > 0 ? (double)meant.Open / all.Open : 0;
            var above = (long)Math.Round((call.Amount - all.Judged) * share, MidpointRounding.AwayFromZero);
            return new(call.Seller.Id, meant.Judged + above, call.Seller.ManagerId, IsCall: false)
            {
                Won = meant.Won,
                Whole = (call.Amount, all.Won),
                HasCall = true,
            };
        }

        /// <summary>Closed + commit of a seller's deals.</summary>
        public static SellerCommit ByDeals(int sellerId, JudgedDeals.SellerDeals meant) =>
            new(sellerId, meant.Judged, null, IsCall: false) { Won = meant.Won, Whole = (meant.Judged, meant.Won) };
    }
}
