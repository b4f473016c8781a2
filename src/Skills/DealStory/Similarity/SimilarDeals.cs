using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using Period = NodaTime.Period;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>Finds the closed deals of the last two years that are most like one, among those that the person may see.</summary>
internal static class SimilarDeals
{
    private const int Looked = 20;
    private const int ListedEach = 3;
    private const int Years = 2;

    /// <summary>The precedents: by likeness, then the newest, then by id.</summary>
    public static Precedents Of(ScopedBook book, Deal deal)
    {
        var likeness = new Likeness(deal, deal.Now);
        var (nearest, won, lost) = (
            new NearestDeals(Looked),
            new NearestDeals(ListedEach),
            new NearestDeals(ListedEach)
        );
        var since = book.Today.PlusYears(-Years);
        foreach (var other in book.Deals)
        {
            var state = other.Now;
            if (!state.IsOpen && state.CloseOn is { } day && day > since && other.Order != deal.Order)
            {
                var found = new NearDeal(other, day, likeness.With(other, state));
                nearest.Look(found);
                (state.IsWon ? won : lost).Look(found);
            }
        }

        return new(
            nearest.Found.Count,
            nearest.Found.Count(found => found.Deal.Now.IsWon),
            Median([.. nearest.Found.Where(found => found.Deal.Now.IsWon).Select(Cycle).OfType<int>()]),
            [.. won.Found.Concat(lost.Found).Select(found => Line(found, likeness))]
        );
    }

    private static SimilarDeal Line(NearDeal found, Likeness likeness)
    {
        var state = found.Deal.Now;
        return new(
            found.Deal.Id,
            found.Deal.Name,
            state.IsWon ? "won" : "lost",
            Dates.Iso(found.On),
            state.HasValue ? state.Value : null,
            Cycle(found),
            state.IsLost ? found.Deal.LossReason : null,
            found.Likeness,
            likeness.Shared(found.Deal, state)
        );
    }

    private static int? Cycle(NearDeal found) =>
        found.Deal.CreatedOn is { } created ? Period.DaysBetween(created, found.On) : null;

    private static int? Median(int[] days)
    {
        Array.Sort(days);
        return days.Length == 0 ? null : days[(days.Length - 1) / 2];
    }
}
