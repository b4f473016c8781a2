using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>
/// Adds quotas to the total and to the groups that are of people or of time, each by <see cref="QuotaRollUp"/>: the total,
/// a team and a seller have the quota that they have when asked about alone. So groups add up to the total unless a leader
/// above them has a quota of the leader's own (<see cref="QuotaRollUp.Leaders"/>).
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

        var people = People();
        if (book.People.RollUpOf(people, period) is not { } total)
        {
            return;
        }

        cube.Total.AddQuota(total.Amount);
        if (FitsGroups && dimensions.Count > 0)
        {
            AddGroups(cube, period, people);
        }
    }

    /// <summary>What the total is made of; null where there is none.</summary>
    public QuotaRollUp? RollUp(Period period) => FitsFilter ? book.People.RollUpOf(People(), period) : null;

    private Seller[] People() =>
        [.. book.People.Sellers.Where(seller => selection.Sellers is not { } named || named.Contains(seller.Id))];

    private void AddGroups(MetricCube cube, Period period, Seller[] people)
    {
        var groups = Groups(people, period).ToArray();
        foreach (var stretch in Stretches(period))
        {
            foreach (var group in groups)
            {
                if (book.People.QuotaOf(group, stretch) is { } quota)
                {
                    cube.CellOf(group[0], stretch.Start)?.AddQuota(quota);
                }
            }
        }
    }

    // The people of each group, one of whose members names it. A leader above the teams is in no group of theirs.
    private IEnumerable<Seller[]> Groups(Seller[] people, Period period)
    {
        var names = dimensions.Select(dimension => dimension.Name).ToArray();
        if (names.Contains("owner", StringComparer.Ordinal))
        {
            Seller[] reps = [.. people.Where(seller => !book.People.Leads(seller))];
            return (book.People.QuotaOf(reps, period) is null ? people : reps).Select(seller => new[] { seller });
        }

        return names.Contains("team", StringComparer.Ordinal)
            ? people
                .Select(seller => (Seller: seller, Leader: book.People.TeamLeaderOf(seller)))
                .Where(one => one.Leader is not null || !book.People.Leads(one.Seller))
                .GroupBy(one => one.Leader?.Id, one => one.Seller)
                .Select(group => group.ToArray())
            : [people];
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
