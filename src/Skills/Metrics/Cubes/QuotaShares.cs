using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>
/// Adds quotas to the total and to the groups that are of people or of time. Counted are the quotas of people who lead
/// nobody; where none of them has one, those of the leaders. So no quota counts twice, and groups of people add up to
/// the total.
/// </summary>
/// <remarks>
/// Quotas are set for people and periods. A filter by anything else leaves no quota; neither do groups by anything but
/// sellers, teams and time. In a breakdown by time a quota belongs to a stretch in which its period lies wholly.
/// </remarks>
/// <param name="book">The view, with the people whose quotas may be seen.</param>
/// <param name="selection">Which deals are meant.</param>
/// <param name="dimensions">What the groups are by.</param>
internal sealed class QuotaShares(ScopedBook book, DealSelection selection, IReadOnlyList<MetricDimension> dimensions)
{
    /// <summary>Whether quotas can be given for the filter: quotas are set for people.</summary>
    public bool FitsFilter => selection.IsEverything || selection is { OnlyPeople: true, Sellers: not null };

    /// <summary>Whether quotas can be given for the groups.</summary>
    public bool FitsGroups =>
        dimensions.All(dimension => dimension.Time is not null || dimension.Name is "owner" or "team");

    /// <summary>
    /// Adds the quotas for a period; adds nothing where none is set or the filter is not of people alone.
    /// </summary>
    public void AddTo(MetricCube cube, Period period)
    {
        if (!FitsFilter)
        {
            return;
        }

        var people = book
            .People.Sellers.Where(seller => selection.Sellers is not { } named || named.Contains(seller.Id))
            .ToArray();
        if (book.People.QuotaOf(people, period) is not { } total)
        {
            return;
        }

        cube.Total.AddQuota(total);
        if (FitsGroups && dimensions.Count > 0)
        {
            AddGroups(cube, period, people);
        }
    }

    private void AddGroups(MetricCube cube, Period period, Seller[] people)
    {
        var reps = people.Where(seller => !book.People.Leads(seller)).ToArray();
        var counted = book.People.QuotaOf(reps, period) is null ? people : reps;
        var stretches = Stretches(period).ToArray();
        foreach (var seller in counted)
        {
            foreach (var stretch in stretches)
            {
                if (book.People.QuotaOf([seller], stretch) is { } quota)
                {
                    cube.CellOf(seller, stretch.Start)?.AddQuota(quota);
                }
            }
        }
    }

    // A quota belongs to a stretch that it lies in wholly.
    private IEnumerable<Period> Stretches(Period period)
    {
        var kinds = dimensions.Select(dimension => dimension.Time).Where(kind => kind is not null);
        return kinds.Order().FirstOrDefault() is { } finest
            ? book.Company.Calendar.Cover(finest, period).Where(period.Contains)
            : [period];
    }
}
