using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Deals;

/// <summary>
/// Which deals a list is of. Open ones, those omitted from the forecast left out unless the filter names a category;
/// closed ones where a flag says won or lost or the date field is closed.
/// </summary>
internal sealed record DealSearch
{
    public required ScopedBook Book { get; init; }

    /// <summary>The period of the date field; null for any time.</summary>
    public required Period? Period { get; init; }

    public required DealDateField DateField { get; init; }

    public required DealSelection Selection { get; init; }

    public required DealFlags Flags { get; init; }

    public required DealOrder Order { get; init; }

    /// <summary>Whether deals omitted from the forecast are left out.</summary>
    public required bool LeavesOmittedOut { get; init; }

    /// <summary>Whether closed deals are meant.</summary>
    public bool WantsClosed => Flags.WantsClosed || DateField.Name == "closed";

    /// <summary>Whether the period cannot be applied, because open deals have no close dates: all open deals are meant.</summary>
    public bool IgnoresPeriod => DateField.IsClose && !WantsClosed && !Book.Coverage.CloseDates;

    /// <summary>What deals are measured against.</summary>
    public RiskYardstick Against => new(Book, Period ?? Book.Company.Calendar.QuarterOf(Book.Today));

    /// <summary>All that fit, added up, and the first of them in order.</summary>
    public (int Count, Money Amount, IReadOnlyList<DealHit> First) Run(int top)
    {
        var (count, minor) = (0, 0L);
        var first = new PriorityQueue<DealHit, DealHit>(
            Comparer<DealHit>.Create((left, right) => Order.Compare(right, left))
        );
        var against = Against;
        var examiner = Order.NeedsRisk ? new RiskExaminer(against) : null;
        var big = Flags.Has("big") ? BigAmounts.From(Book) : Money.Zero(Book.Company.Currency);
        foreach (var deal in Book.Deals)
        {
            var state = deal.Now;
            if (!IsOfKind(state) || !IsInPeriod(deal, state) || !Selection.Matches(deal, state))
            {
                continue;
            }

            if (Flags.Asked.Count > 0 && !Flags.Hold(new(against, deal), big))
            {
                continue;
            }

            count++;
            minor += state.Value.Minor;
            Keep(first, Hit(deal, state, examiner), top);
        }

        return (count, new(minor, Book.Company.Currency), InOrder(first));
    }

    private bool IsOfKind(in DealState state) =>
        !WantsClosed ? state.IsOpen && !(LeavesOmittedOut && state.Category == ForecastCategory.Omitted)
        : Flags.WantsClosed ? (Flags.WantsWon && state.IsWon) || (Flags.WantsLost && state.IsLost)
        : !state.IsOpen;

    private bool IsInPeriod(Deal deal, in DealState state) =>
        Period is not { } period || IgnoresPeriod || DateField.IsIn(Book, deal, state, period);

    private DealHit Hit(Deal deal, in DealState state, RiskExaminer? examiner)
    {
        var hit = new DealHit(deal, state, state.IsOpen ? examiner?.Examine(deal) : null, default);
        return hit with { Key = Order.KeyOf(Book, hit) };
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
}
