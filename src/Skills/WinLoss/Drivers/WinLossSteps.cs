using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>
/// Finds what to do about deals that win too seldom: what goes with winning among them, else among all deals of that
/// time, and the largest open deal of the kind that lacks it.
/// </summary>
internal static class WinLossSteps
{
    /// <summary>The step; null where nothing that a seller can do goes with winning, or no open deal lacks it.</summary>
    /// <param name="table">The cases.</param>
    /// <param name="own">The cases that it is about.</param>
    /// <param name="words">What those are called.</param>
    /// <param name="all">All cases of that time, where their own are too few to say.</param>
    /// <param name="isMeant">Which open deals it is about.</param>
    public static WinLossStep? Find(CaseTable table, CaseSet own, string words, CaseSet all, Func<Deal, bool> isMeant)
    {
        foreach (var (among, name) in new[] { (own, words), (all, "all deals") })
        {
            foreach (var effect in LeverEffect.Find(table, among, onlySteps: true))
            {
                if (Open(table.Book, deal => isMeant(deal) && !effect.Lever.Holds(deal)) is { } found)
                {
                    return Step(effect, name, found.First, found.Count);
                }
            }
        }

        return null;
    }

    private static WinLossStep Step(LeverEffect effect, string among, Deal deal, int count)
    {
        var state = deal.Now;
        return new(
            effect.Lever.Id,
            effect.Lever.With,
            effect.Lever.Without,
            effect.Lever.Step!,
            among,
            effect.RateWith,
            effect.RateWithout,
            deal.Id,
            deal.Name,
            state.Owner?.Name,
            state.HasValue ? state.Value : null,
            state.CloseOn is { } on ? Dates.Iso(on) : null,
            count
        );
    }

    private static (Deal First, int Count)? Open(ScopedBook book, Func<Deal, bool> isMeant)
    {
        (Deal Deal, Money Value)? first = null;
        var count = 0;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (!state.IsOpen || state.Category == ForecastCategory.Omitted || !isMeant(deal))
            {
                continue;
            }

            count++;
            if (first is not { } known || state.Value.Minor > known.Value.Minor)
            {
                first = (deal, state.Value);
            }
        }

        return first is { } found ? (found.Deal, count) : null;
    }
}
