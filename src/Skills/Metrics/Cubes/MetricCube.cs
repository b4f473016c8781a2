using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>
/// The total and the groups, into which what is gathered is added. A group is made when something is first added to it.
/// </summary>
internal sealed class MetricCube
{
    private readonly IReadOnlyList<MetricDimension> dimensions;
    private readonly Currency currency;
    private readonly Dictionary<GroupKey, MetricCell> groups = [];
    private readonly List<MetricCell> touched = [];

    /// <summary>Makes an empty cube.</summary>
    /// <param name="dimensions">What the groups are by: none, one or two.</param>
    /// <param name="currency">The reporting currency.</param>
    public MetricCube(IReadOnlyList<MetricDimension> dimensions, Currency currency)
    {
        (this.dimensions, this.currency) = (dimensions, currency);
        Total = new(currency);
        HasTime = dimensions.Any(dimension => dimension.Time is not null);
    }

    /// <summary>All deals that count, each once.</summary>
    public MetricCell Total { get; }

    /// <summary>The groups; empty without dimensions.</summary>
    public IReadOnlyDictionary<GroupKey, MetricCell> Groups => groups;

    /// <summary>Whether the groups need to know when something happened.</summary>
    public bool HasTime { get; }

    /// <summary>
    /// The total and the groups of a deal, for something that happened on a day; a null day stands in the group
    /// "(none)" of time. The list is valid until the next call.
    /// </summary>
    public IReadOnlyList<MetricCell> CellsOf(Deal deal, in DealState state, LocalDate? on)
    {
        touched.Clear();
        touched.Add(Total);
        if (dimensions.Count == 0)
        {
            return touched;
        }

        foreach (var first in dimensions[0].LabelsOf(deal, state, on))
        {
            if (dimensions.Count == 1)
            {
                touched.Add(CellOf(new(first, null)));
                continue;
            }

            foreach (var second in dimensions[1].LabelsOf(deal, state, on))
            {
                touched.Add(CellOf(new(first, second)));
            }
        }

        return touched;
    }

    /// <summary>
    /// The group of a seller in the stretch of time that begins on a day; null where sellers have no place.
    /// </summary>
    public MetricCell? CellOf(Seller seller, LocalDate start)
    {
        string?[] labels = [.. dimensions.Select(dimension => dimension.LabelOf(seller, start))];
        return labels switch
        {
            [{ } only] => CellOf(new(only, null)),
            [{ } first, { } second] => CellOf(new(first, second)),
            _ => null,
        };
    }

    /// <summary>
    /// Makes a group for each stretch of time of a period, so that one in which nothing happened shows as such.
    /// </summary>
    public void FillTime(Data.Calendar.Period period)
    {
        if (HasTime && dimensions.Count == 1)
        {
            foreach (var bucket in dimensions[0].BucketsOf(period))
            {
                CellOf(new GroupKey(bucket, null));
            }
        }
    }

    private MetricCell CellOf(GroupKey key)
    {
        if (!groups.TryGetValue(key, out var cell))
        {
            groups[key] = cell = new(currency);
        }

        return cell;
    }
}
