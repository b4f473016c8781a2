using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>
/// Finds the closed deals of the last two years that are most like one, among those that the person may see. Two years:
/// what was sold, at which price and to whom changes faster than that.
/// </summary>
internal static class SimilarDeals
{
    private const int MostCompared = 20;
    private const int ListedEach = 3;

    /// <summary>
    /// The precedents, by likeness (<see cref="Likeness"/>), then the newest, then by id. A deal closed exactly two
    /// years ago does not count any more. Without closed deals there are none, and no likeness is asked for.
    /// </summary>
    /// <param name="book">The view.</param>
    /// <param name="deal">The deal that is explained; it is no precedent of itself.</param>
    public static Precedents Find(ScopedBook book, Deal deal)
    {
        var likeness = new Likeness(deal, deal.Now);
        var (nearest, won, lost) = (new Nearest(MostCompared), new Nearest(ListedEach), new Nearest(ListedEach));
        var closed = ClosedTraits.Of(book);
        var codes = closed.CodesOf(likeness.Own);
        foreach (ref readonly var other in closed.Cases)
        {
            if (other.Deal.Order != deal.Order)
            {
                var found = new Precedent(other.Deal, other.ClosedOn, likeness.To(other, codes));
                nearest.Add(found);
                (other.IsWon ? won : lost).Add(found);
            }
        }

        return new(
            nearest.Matches.Count,
            nearest.Matches.Count(found => found.Deal.Now.IsWon),
            LowerMedian([.. nearest.Matches.Where(found => found.Deal.Now.IsWon).Select(CycleOf).OfType<int>()]),
            [.. won.Matches.Concat(lost.Matches).Select(found => Describe(found, likeness))]
        );
    }

    /// <summary>
    /// The closed deals of the last two years most like one, by likeness, then the newest, then by id.
    /// </summary>
    /// <param name="book">The view.</param>
    /// <param name="deal">The deal; it is not like itself.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="least">The least likeness, 0..1.</param>
    public static IReadOnlyList<Precedent> Closest(ScopedBook book, Deal deal, int most, double least)
    {
        var (nearest, likeness, closed) = (new Nearest(most), new Likeness(deal, deal.Now), ClosedTraits.Of(book));
        var codes = closed.CodesOf(likeness.Own);
        foreach (ref readonly var other in closed.Cases)
        {
            if (other.Deal.Order != deal.Order && likeness.To(other, codes) is var found && found >= least)
            {
                nearest.Add(new(other.Deal, other.ClosedOn, found));
            }
        }

        return nearest.Matches;
    }

    /// <summary>A precedent of a deal, in words.</summary>
    public static SimilarDeal Describe(Deal deal, in Precedent found) => Describe(found, new Likeness(deal, deal.Now));

    private static SimilarDeal Describe(Precedent found, Likeness likeness)
    {
        var state = found.Deal.Now;
        return new(
            found.Deal.Id,
            found.Deal.Name,
            state.IsWon ? "won" : "lost",
            Dates.Iso(found.ClosedOn),
            DealRow.AmountOf(state),
            CycleOf(found),
            state.IsLost ? found.Deal.LossReason : null,
            found.Likeness,
            likeness.Shared(found.Deal, state)
        );
    }

    private static int? CycleOf(Precedent found) => ClosedDeal.CycleOf(found.Deal, found.Deal.Now);

    private static int? LowerMedian(int[] days)
    {
        Array.Sort(days);
        return days.Length == 0 ? null : days[(days.Length - 1) / 2];
    }

    // The few first of very many, in order, without sorting the rest.
    private sealed class Nearest(int most)
    {
        private static readonly Comparer<Precedent> Order = Comparer<Precedent>.Create(Compare);
        private readonly List<Precedent> matches = new(most + 1);

        public IReadOnlyList<Precedent> Matches => matches;

        public void Add(in Precedent match)
        {
            if (matches.Count == most && Compare(match, matches[^1]) >= 0)
            {
                return;
            }

            var place = matches.BinarySearch(match, Order);
            matches.Insert(place < 0 ? ~place : place, match);
            if (matches.Count > most)
            {
                matches.RemoveAt(most);
            }
        }

        // By likeness, then the newest, then by id: what comes first is smaller.
        private static int Compare(Precedent one, Precedent other)
        {
            var byLikeness = other.Likeness.CompareTo(one.Likeness);
            var byDay = byLikeness != 0 ? byLikeness : other.ClosedOn.CompareTo(one.ClosedOn);
            return byDay != 0 ? byDay : string.CompareOrdinal(one.Deal.Id, other.Deal.Id);
        }
    }
}
