using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Filtering.Fields;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Deals;

/// <summary>
/// Which deals a list is of, and in which order. Open deals, without those omitted from the forecast unless the filter
/// names a category; closed deals instead where a flag says won or lost, the date field is <c>closed</c>, or a condition
/// is on it.
/// </summary>
/// <remarks>
/// One walk through the deals counts and adds up all that fit, and keeps only the first of them in a queue of that
/// size, so a list of ten out of a million deals sorts ten. Cheap tests come first: kind, period, filter, then the
/// flags.
/// </remarks>
internal sealed record DealSearch
{
    private const int Tenth = 10;

    /// <summary>The view that is searched.</summary>
    public required ScopedBook Book { get; init; }

    /// <summary>The period that the date field must lie in; null for any time.</summary>
    public required Period? Period { get; init; }

    /// <summary>Whether the answer must say that any time is meant.</summary>
    public required bool SaysAnyTime { get; init; }

    /// <summary>Which date of a deal the period is about.</summary>
    public required DealDateField DateField { get; init; }

    /// <summary>Which deals the filter means.</summary>
    public required DealSelection Selection { get; init; }

    /// <summary>What must hold for a deal.</summary>
    public required DealFlags Flags { get; init; }

    /// <summary>The order of the hits.</summary>
    public required DealOrder Order { get; init; }

    /// <summary>Whether deals omitted from the forecast are left out.</summary>
    public required bool LeavesOmittedOut { get; init; }

    /// <summary>Whether closed deals are meant.</summary>
    public bool WantsClosed => Flags.WantsClosed || DateField.Name == "closed" || Selection.MeansClosed;

    /// <summary>
    /// Whether the period cannot be applied, because open deals have no close dates: all open deals are meant.
    /// </summary>
    public bool IgnoresPeriod => DateField.IsClose && !WantsClosed && !Book.Coverage.CloseDates;

    /// <summary>
    /// The norms that flags and risks are measured against: those of the period, or of the current quarter without one.
    /// </summary>
    public RiskYardstick Against => new(Book, Period ?? Book.Company.Calendar.QuarterOf(Book.Today));

    /// <summary>Reads the fields of deals for the order, and risks for the lines.</summary>
    public required FieldReader Reader { get; init; }

    /// <summary>Whether those that fit but for the period are counted, too.</summary>
    public bool CountsAnyTime { get; init; }

    /// <summary>Searches the view.</summary>
    /// <param name="top">How many deals are kept, at least 1; all are counted.</param>
    public Found Run(int top)
    {
        var (count, anyTime, minor) = (0, 0, 0L);
        var first = new PriorityQueue<DealHit, DealHit>(
            Comparer<DealHit>.Create((left, right) => Order.Compare(right, left))
        );
        var against = Against;
        var big = Flags.Has("big") ? LeastBigAmount() : Money.Zero(Book.Company.Currency);
        foreach (var deal in Searched)
        {
            var state = deal.Now;
            var isInPeriod = IsInPeriod(deal, state);
            if (!IsOfKind(state) || !(isInPeriod || CountsAnyTime) || !Selection.Matches(deal, state))
            {
                continue;
            }

            if (Flags.Asked.Count > 0 && !Flags.Hold(new(against, deal), big))
            {
                continue;
            }

            anyTime++;
            if (!isInPeriod)
            {
                continue;
            }

            count++;
            minor += state.Value.Minor;
            Keep(first, Hit(deal, state), top);
        }

        return new(count, anyTime, new(minor, Book.Company.Currency), InOrder(first));
    }

    private DealList Searched =>
        Period is { } period && DateField.IsClose && !IgnoresPeriod && !CountsAnyTime
            ? Book.DealsAround(period)
            : Book.Deals;

    // The least amount of the largest tenth, rounded up, of the open deals in view that have one; zero where none has.
    private Money LeastBigAmount()
    {
        var amounts = new List<long>();
        foreach (var deal in Book.Deals)
        {
            var state = deal.Now;
            if (state.IsOpen && state.HasValue)
            {
                amounts.Add(state.Value.Minor);
            }
        }

        amounts.Sort();
        var count = (amounts.Count + Tenth - 1) / Tenth;
        return new(count == 0 ? 0 : amounts[^count], Book.Company.Currency);
    }

    private bool IsOfKind(in DealState state) =>
        !WantsClosed ? state.IsOpen && !(LeavesOmittedOut && state.Category == ForecastCategory.Omitted)
        : Flags.WantsClosed ? (Flags.WantsWon && state.IsWon) || (Flags.WantsLost && state.IsLost)
        : !state.IsOpen;

    private bool IsInPeriod(Deal deal, in DealState state) =>
        Period is not { } period || IgnoresPeriod || DateField.IsIn(Book, deal, state, period);

    private DealHit Hit(Deal deal, in DealState state)
    {
        var hit = new DealHit(deal, state, default);
        return hit with { Key = Order.KeyOf(Reader, hit) };
    }

    // The queue holds the best so far, the worst of them on top.
    private static void Keep(PriorityQueue<DealHit, DealHit> first, DealHit hit, int top)
    {
        if (first.Count < top)
        {
            first.Enqueue(hit, hit);
        }
        else
        {
            first.EnqueueDequeue(hit, hit);
        }
    }

    private static DealHit[] InOrder(PriorityQueue<DealHit, DealHit> first)
    {
        var ordered = new DealHit[first.Count];
        for (var place = ordered.Length - 1; place >= 0; place--)
        {
            ordered[place] = first.Dequeue();
        }

        return ordered;
    }

    /// <summary>What a search found.</summary>
    /// <param name="Count">How many deals fit, those not kept included.</param>
    /// <param name="AnyTime">
    /// How many fit whenever they are due where <see cref="CountsAnyTime"/> says so; else as <paramref name="Count"/>.
    /// </param>
    /// <param name="Amount">
    /// The sum of their amounts, in the reporting currency; a deal without an amount adds nothing.
    /// </param>
    /// <param name="First">The first of them in order.</param>
    internal sealed record Found(int Count, int AnyTime, Money Amount, IReadOnlyList<DealHit> First);
}
