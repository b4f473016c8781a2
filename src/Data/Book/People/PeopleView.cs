using NodaTime;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Book.People;

/// <summary>The sellers, teams, quotas and forecast calls that a person may see.</summary>
/// <remarks>
/// A person without any deal or quota is in it too, and so are those who have left: filter by the days of activity
/// where that matters. A manager who sells is a rep by role only if nobody reports to them.
/// </remarks>
public sealed class PeopleView
{
    private readonly DealBook book;
    private readonly Scope scope;
    private readonly long asOf;
    private readonly ILookup<int, QuotaItem> quotas;
    private readonly ILookup<int, ForecastCall> calls;

    /// <summary>The people that a scope may see, as known by an instant in microseconds.</summary>
    internal PeopleView(DealBook book, Scope scope, long asOf)
    {
        (this.book, this.scope, this.asOf) = (book, scope, asOf);
        quotas = book.Data.Quotas.Where(quota => scope.Covers(quota.SellerId)).ToLookup(quota => quota.SellerId);
        calls = book.Data.Calls.Where(call => scope.Covers(call.SellerId)).ToLookup(call => call.SellerId);
        Sellers =
        [
            .. book
                .Company.SellersById.Values.Where(seller => scope.Covers(seller) || seller.Id == scope.Viewer.Id)
                .OrderBy(seller => seller.Name, StringComparer.Ordinal)
                .ThenBy(seller => seller.Id),
        ];
        Teams = [.. Sellers.Where(seller => seller.Team is not null && scope.Covers(seller)).Select(TeamOf)];
    }

    private PeopleView(PeopleView other, long asOf)
    {
        (book, scope, this.asOf) = (other.book, other.scope, asOf);
        (quotas, calls, Sellers, Teams) = (other.quotas, other.calls, other.Sellers, other.Teams);
    }

    /// <summary>The people in the scope, by name; a person always sees themselves.</summary>
    public IReadOnlyList<Seller> Sellers { get; }

    /// <summary>The teams in the scope, by their leaders' names.</summary>
    public IReadOnlyList<Team> Teams { get; }

    /// <summary>Those who sell themselves: the people in the scope who lead nobody and are sellers by role.</summary>
    public IEnumerable<Seller> Reps =>
        Sellers.Where(seller => seller.Role == SellerRole.Rep && !book.Company.Hierarchy.Leads(seller));

    /// <summary>The person and all below, as far as they are in the scope.</summary>
    public IReadOnlyList<Seller> Below(Seller seller) => [.. book.Company.Hierarchy.Below(seller).Where(scope.Covers)];

    /// <summary>Those who report straight to a person, as far as they are in the scope.</summary>
    public IReadOnlyList<Seller> Reports(Seller seller) =>
        [.. book.Company.Hierarchy.Reports(seller).Where(scope.Covers)];

    /// <summary>Whether a person leads others.</summary>
    public bool Leads(Seller seller) => book.Company.Hierarchy.Leads(seller);

    /// <summary>The manager, if in the scope.</summary>
    public Seller? ManagerOf(Seller seller) =>
        book.Company.Hierarchy.ManagerOf(seller) is { } manager && scope.Covers(manager) ? manager : null;

    /// <summary>
    /// The nearest team leader above (or the person), if in the scope: the team that a deal of theirs counts for.
    /// </summary>
    public Seller? TeamLeaderOf(Seller seller)
    {
        for (var found = (Seller?)seller; found is not null; found = ManagerOf(found))
        {
            if (found.Team is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The quota of some people for a period, in the reporting currency at the rates of the period's first day: leaders'
    /// own where they are set, otherwise the sum below (<see cref="QuotaRollUp"/>). Quota rows count when they lie wholly in
    /// the period. Null where there is none.
    /// </summary>
    /// <param name="sellers">Whose quotas are added.</param>
    /// <param name="period">Quota rows count when they lie wholly in it.</param>
    public Money? QuotaOf(IEnumerable<Seller> sellers, Calendar.Period period) => RollUpOf(sellers, period)?.Amount;

    /// <summary>The same with the sellers' sum and the leaders whose own quota stands in its place.</summary>
    public QuotaRollUp? RollUpOf(IEnumerable<Seller> sellers, Calendar.Period period) =>
        QuotaRollUp.Of([.. sellers], book.Company.Hierarchy, seller => Within(seller, period));

    /// <summary>
    /// The same where quotas of anybody in view are loaded for the whole period; null where for a part of it only, because a
    /// year's bookings are not held against a quarter's quota. See <see cref="QuotaStretches"/>.
    /// </summary>
    public QuotaRollUp? WholeQuotaOf(IEnumerable<Seller> sellers, Calendar.Period period) =>
        QuotaStretches(period) is [var only] && only.Contains(period) ? RollUpOf(sellers, period) : null;

    /// <summary>
    /// The stretches of a period for which somebody in view has a quota that lies wholly in the period, in order; those
    /// without a day between them are one. Empty where there is none.
    /// </summary>
    public IReadOnlyList<Calendar.Period> QuotaStretches(Calendar.Period period)
    {
        var found = new List<Calendar.Period>();
        var loaded = quotas
            .SelectMany(own => own)
            .Where(quota => quota.PeriodStart >= period.StartNumber && quota.PeriodEnd <= period.EndNumber)
            .Select(quota => (Start: quota.PeriodStart, End: quota.PeriodEnd))
            .Distinct()
            .Order();
        foreach (var (start, end) in loaded)
        {
            var next = Calendar.Period.Between(Dates.FromNumber(start), Dates.FromNumber(end));
            if (found is [.., var last] && next.Start <= last.End.PlusDays(1))
            {
                found[^1] = Calendar.Period.Between(last.Start, LocalDate.Max(last.End, next.End));
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }

    /// <summary>
    /// The calls for a seller's period of a category, newest first, submitted by an instant (never after the view's
    /// own). Ties in time go to the seller's own call.
    /// </summary>
    public IReadOnlyList<ForecastCall> CallsOf(
        Seller seller,
        Calendar.Period period,
        ForecastCategory category,
        Instant by
    )
    {
        var limit = Dates.FromMicros(Math.Min(Dates.ToMicros(by), asOf));
        return
        [
            .. calls[seller.Id]
                .Where(call =>
                    call.PeriodStart == period.StartNumber
                    && call.PeriodEnd == period.EndNumber
                    && call.Category == category
                    && call.SubmittedAt <= limit
                )
                .OrderByDescending(call => call.SubmittedAt)
                .ThenBy(call => call.IsOverride)
                .ThenBy(call => call.CallerId),
        ];
    }

    /// <summary>The same people seen from another instant.</summary>
    internal PeopleView AsKnownAt(long instant) => new(this, instant);

    private Team TeamOf(Seller leader) => new(leader.Team!, leader, Below(leader));

    private QuotaItem[] Within(Seller seller, Calendar.Period period) =>
        [
            .. quotas[seller.Id]
                .Where(quota => quota.PeriodStart >= period.StartNumber && quota.PeriodEnd <= period.EndNumber)
                .Select(quota => quota with { Amount = book.Company.Rates.Convert(quota.Amount, period.Start) }),
        ];
}
