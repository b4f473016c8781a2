using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast.Groups;

/// <summary>The same figures for each group of a dimension.</summary>
internal sealed class ForecastGroups(
    ScopedBook book,
    DealDimension? dimension,
    Period period,
    StageConversion conversion
)
{
    private readonly Dictionary<string, ForecastTally> tallies = new(StringComparer.Ordinal);

    /// <summary>Largest open pipeline first, then by name.</summary>
    public IReadOnlyList<ForecastGroup> Groups =>
        [
            .. tallies
                .Select(group => new ForecastGroup(
                    group.Key,
                    group.Value.ClosedWon,
                    group.Value.Commit,
                    group.Value.Weighted,
                    group.Value.Open,
                    group.Value.OpenDeals
                ))
                .OrderByDescending(group => group.Open)
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];

    public void Add(Deal deal, in DealState state)
    {
        if (dimension is null)
        {
            return;
        }

        foreach (var group in dimension.GroupsOf(book, deal, state))
        {
            if (!tallies.TryGetValue(group, out var tally))
            {
                tallies[group] = tally = new(book, period, conversion);
            }

            tally.Add(deal, state);
        }
    }
}
