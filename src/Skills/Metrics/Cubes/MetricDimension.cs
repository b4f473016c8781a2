using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>What a measure can be broken down by: a dimension of deals, or a stretch of time.</summary>
/// <remarks>
/// A group of time is named by its canonical period: <c>2026-11-16</c>, <c>2026-W47</c>, <c>2026-11</c>,
/// <c>2026-Q4</c>, <c>FY2026</c>. Quarters and years are fiscal ones. A deal without a value stands in the group
/// "(none)".
/// </remarks>
internal sealed class MetricDimension
{
    /// <summary>More dimensions at a time make no table that can be read.</summary>
    public const int Most = 2;

    private static readonly TimeUnit[] Times =
    [
        new("day", "Day", PeriodKind.Days),
        new("week", "Week", PeriodKind.Week),
        new("month", "Month", PeriodKind.Month),
        new("quarter", "Quarter", PeriodKind.Quarter),
        new("year", "Year", PeriodKind.Year),
    ];

    private readonly ScopedBook book;
    private readonly DealDimension? deals;
    private readonly Dictionary<LocalDate, IReadOnlyList<string>> buckets = [];

    private MetricDimension(ScopedBook book, DealDimension deals) =>
        (this.book, this.deals, Name, Heading) = (book, deals, deals.Name, deals.Heading);

    private MetricDimension(ScopedBook book, TimeUnit time) =>
        (this.book, Name, Heading, Time) = (book, time.Name, time.Heading, time.Kind);

    /// <summary>The name as in arguments: <c>forecast_category</c>, <c>month</c>.</summary>
    public string Name { get; }

    /// <summary>The heading for people.</summary>
    public string Heading { get; }

    /// <summary>The length of its stretches; null where it is a dimension of deals.</summary>
    public PeriodKind? Time { get; }

    private PeriodKind Length =>
        Time ?? throw new InvalidOperationException($"{Name} is a dimension of deals, not of time.");

    /// <summary>Whether a deal can stand in several groups, so that groups may add up to more than the total.</summary>
    public bool IsShared => deals is { IsShared: true };

    /// <summary>The dimensions of some names, each once; none for null and for empty names.</summary>
    /// <exception cref="SkillInputException">One is not known, or there are more than <see cref="Most"/>.</exception>
    public static IReadOnlyList<MetricDimension> Parse(ScopedBook book, IReadOnlyList<string>? names)
    {
        var wanted = (names ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name.Trim());
        var found = wanted
            .Select(name => Parse(book, name))
            .DistinctBy(dimension => dimension.Name, StringComparer.Ordinal)
            .ToArray();
        return found.Length <= Most
            ? found
            : throw new SkillInputException($"I can group by at most {Most} dimensions at a time.");
    }

    /// <summary>The groups that a deal stands in, for something that happened on a day; always at least one.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">How it stood; stage, owner and category are read from it.</param>
    /// <param name="on">When it happened; null where that is not known.</param>
    public IReadOnlyList<string> LabelsOf(Deal deal, in DealState state, LocalDate? on) =>
        deals is not null ? deals.GroupsOf(book, deal, state)
        : on is { } day ? BucketOf(day)
        : [DealDimension.None];

    /// <summary>
    /// The group that a seller stands in for a stretch of time; null where sellers have no place in it.
    /// </summary>
    public string? LabelOf(Seller seller, LocalDate start) =>
        Time is not null ? BucketOf(start)[0]
        : Name is "owner" ? seller.Name
        : Name is "team" ? book.People.TeamLeaderOf(seller)?.Team ?? DealDimension.None
        : null;

    /// <summary>The names of its stretches of time that a period touches, in order.</summary>
    public IEnumerable<string> BucketsOf(Data.Calendar.Period period) =>
        book.Company.Calendar.Cover(Length, period).Select(bucket => BucketOf(bucket.Start)[0]);

    private static MetricDimension Parse(ScopedBook book, string name)
    {
        if (Array.Find(Times, known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)) is { } time)
        {
            return new(book, time);
        }

        return
            DealDimension.All.FirstOrDefault(known =>
                string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
            )
                is { } found
            ? new(book, found)
            : throw new SkillInputException(
                $"I cannot group by \"{FilterWords.Quoted(name)}\"; I can by {string.Join(", ", DealDimension.All.Select(known => known.Name).Concat(Times.Select(known => known.Name)))}."
            );
    }

    // A period's name costs a few allocations, and many deals fall on few days.
    private IReadOnlyList<string> BucketOf(LocalDate day)
    {
        if (!buckets.TryGetValue(day, out var bucket))
        {
            bucket = [Time == PeriodKind.Days ? Dates.Iso(day) : book.Company.Calendar.PeriodOf(Length, day).Id];
            buckets[day] = bucket;
        }

        return bucket;
    }

    private sealed record TimeUnit(string Name, string Heading, PeriodKind Kind);
}
