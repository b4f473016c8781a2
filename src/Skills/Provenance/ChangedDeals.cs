using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Provenance;

/// <summary>
/// The deals behind an answer that are not what they were when an earlier answer was given: created, or changed in
/// amount, stage, category, close date or owner. Deals that left the scope are not named.
/// </summary>
/// <param name="Listed">The largest amounts first, equal ones by id.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record ChangedDeals(IReadOnlyList<ChangedDeal> Listed, int Count)
{
    /// <summary>Compares a view with itself at an earlier instant.</summary>
    /// <param name="book">The later view.</param>
    /// <param name="earlier">The earlier instant.</param>
    /// <param name="result">The later answer: deals of its period and filter, then or now, are looked at.</param>
    /// <param name="most">How many are listed.</param>
    public static ChangedDeals Since(ScopedBook book, Instant earlier, SkillResult result, int most)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(result);
        var period = PeriodArgument.Parse(book, result.Period);
        var found = new List<ChangedDeal>();
        foreach (var deal in book.Deals)
        {
            var now = deal.Now;
            var isMeant = Fits(deal, now, period, result.Selection);
            if (!deal.TryAt(earlier, out var then))
            {
                if (isMeant)
                {
                    found.Add(new(deal.Id, deal.Name, $"new, {now.Stage.Name}", null, DealRow.AmountOf(now)));
                }
            }
            else if (
                (isMeant || Fits(deal, then, period, result.Selection))
                && Differences(then, now) is { Length: > 0 } what
            )
            {
                found.Add(new(deal.Id, deal.Name, what, DealRow.AmountOf(then), DealRow.AmountOf(now)));
            }
        }

        var largest = found.OrderByDescending(deal => deal.Weight).ThenBy(deal => deal.Deal, StringComparer.Ordinal);
        return new([.. largest.Take(most)], found.Count);
    }

    private static bool Fits(Deal deal, in DealState state, Period? period, DealSelection? selection) =>
        (period is null || state.ClosesIn(period)) && selection?.Matches(deal, state) != false;

    private static string Differences(in DealState then, in DealState now)
    {
        var parts = new List<string>();
        if (then.Value.Minor != now.Value.Minor)
        {
            parts.Add($"amount {Wording.Amount(then.Value)} → {Wording.Amount(now.Value)}");
        }

        if (then.Stage.Id != now.Stage.Id)
        {
            parts.Add($"{then.Stage.Name} → {now.Stage.Name}");
        }

        if (then.Category != now.Category && now.IsOpen)
        {
            parts.Add($"{CategoryNames.Of(then.Category)} → {CategoryNames.Of(now.Category)}");
        }

        if (then.CloseOn != now.CloseOn)
        {
            parts.Add($"close {Day(then.CloseOn)} → {Day(now.CloseOn)}");
        }

        if (then.Owner?.Id != now.Owner?.Id)
        {
            parts.Add("new owner");
        }

        return string.Join(", ", parts);
    }

    private static string Day(LocalDate? date) => date is { } day ? Wording.Day(day) : "none";
}
