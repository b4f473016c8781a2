using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// The commit as it goes up the hierarchy: a seller's number, or a leader's in its place, added up; a leader's own call in
/// the place of the sum below. The sum of the sellers' own numbers stays the AE commit; this is what leaders make of it.
/// </summary>
internal sealed class CommitRollUp
{
    private readonly ScopedBook book;
    private readonly Period period;
    private readonly IReadOnlySet<int> people;
    private readonly Dictionary<int, long> numbers;
    private readonly Dictionary<int, Seller> visible;
    private readonly List<GetForecastResult.CallOverride> overrides = [];

    private CommitRollUp(
        ScopedBook book,
        Period period,
        IReadOnlyList<CommitForecast.SellerCommit> sellers,
        IReadOnlySet<int> people
    )
    {
        (this.book, this.period, this.people) = (book, period, people);
        numbers = sellers.ToDictionary(seller => seller.SellerId, seller => seller.Amount);
        visible = book.People.Sellers.ToDictionary(seller => seller.Id);
        var tops = book.People.Sellers.Where(seller => IsMeant(seller) && !IsBelowAnother(seller));
        Total = new(tops.Sum(NumberOf) + numbers.Values.Sum(), book.Company.Currency);
    }

    /// <summary>The sum at the top.</summary>
    public Money Total { get; }

    /// <summary>Leaders' numbers that stand, from the bottom of each branch upwards.</summary>
    public IReadOnlyList<GetForecastResult.CallOverride> Overrides => overrides;

    /// <summary>Rolls up.</summary>
    /// <param name="book">The view.</param>
    /// <param name="period">The period of the calls.</param>
    /// <param name="sellers">The sellers' own numbers.</param>
    /// <param name="people">Whose numbers count; null where no call fits.</param>
    public static CommitRollUp RollUp(
        ScopedBook book,
        Period period,
        IReadOnlyList<CommitForecast.SellerCommit> sellers,
        IReadOnlySet<int>? people
    ) => new(book, period, sellers, people ?? new HashSet<int>());

    /// <summary>Whether a seller's number is asked about.</summary>
    private bool IsMeant(Seller seller) => people.Contains(seller.Id);

    /// <summary>
    /// Whether the seller's manager is asked about too, so that the number is part of that one.
    /// </summary>
    private bool IsBelowAnother(Seller seller) => book.People.ManagerOf(seller) is { } manager && IsMeant(manager);

    /// <summary>
    /// A seller's number with all below it, in minor units; a leader's call takes its place where it stands.
    /// </summary>
    private long NumberOf(Seller seller)
    {
        var reports = book.People.Reports(seller);
        numbers.Remove(seller.Id, out var own);
        var sum = own + reports.Where(IsMeant).Sum(NumberOf);

        // A leader's number is for everybody below, so it says nothing of a part of them.
        return book.People.Below(seller).All(IsMeant) && StandingCall(seller) is { } call
            ? Replace(seller, sum, call)
            : sum;
    }

    /// <summary>
    /// Newest first. A leader's own call is for the sum below; a seller's own call ends an override of it.
    /// </summary>
    private ForecastCall? StandingCall(Seller seller) =>
        book
            .People.CallsOf(seller, period, ForecastCategory.Commit, book.AsOf)
            .FirstOrDefault(call => visible.ContainsKey(call.CallerId))
            is { } newest
        && (newest.IsOverride || book.People.Leads(seller))
            ? newest
            : null;

    /// <summary>Notes the leader's number and gives it, at the rate of the day of the call.</summary>
    private long Replace(Seller seller, long sum, ForecastCall call)
    {
        var day = book.Company.DayOf(call.SubmittedAt);
        var amount = book.Company.Rates.Convert(call.Amount, day);
        overrides.Add(
            new(
                seller.Name,
                visible[call.CallerId].Name,
                new(sum, book.Company.Currency),
                amount,
                day,
                string.IsNullOrWhiteSpace(call.Note) ? null : call.Note.Trim()
            )
        );
        return amount.Minor;
    }
}
