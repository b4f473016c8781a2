using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>What a measure can be broken down by: a dimension of deals, or a stretch of time.</summary>
internal sealed class MetricDimension
{
    /// <summary>More dimensions at a time make no table that can be read.</summary>
    public const int Most = 2;

    private static readonly (string Name, string Heading, PeriodKind Kind)[] Times =
    [
        ("day", "Day", PeriodKind.Days),
        ("week", "Week", PeriodKind.Week),
        ("month", "Month", PeriodKind.Month),
        ("quarter", "Quarter", PeriodKind.Quarter),
        ("year", "Year", PeriodKind.Year),
    ];

    private readonly ScopedBook book;
    private readonly DealDimension? deals;
    private readonly Dictionary<LocalDate, IReadOnlyList<string>> buckets = [];

    private MetricDimension(ScopedBook book, DealDimension deals) =>
        (this.book, this.deals, Name, Heading) = (book, deals, deals.Name, deals.Heading);

    private MetricDimension(ScopedBook book, (string Name, string Heading, PeriodKind Kind) time) =>
        (this.book, Name, Heading, Time) = (book, time.Name, time.Heading, time.Kind);

    public string Name { get; }

    public string Heading { get; }

    /// <summary>The length of its stretches; null where it is a dimension of deals.</summary>
    public PeriodKind? Time { get; }

    /// <summary>Whether a deal can stand in several groups.</summary>
    public bool IsShared => deals is { IsShared: true };

    /// <summary>The dimensions of some names, without repeats.</summary>
    /// <exception cref="SkillInputException">One is not known, or they are too many.</exception>
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

    /// <summary>The groups that a deal stands in, for something that happened on a day.</summary>
    public IReadOnlyList<string> LabelsOf(Deal deal, in DealState state, LocalDate? on) =>
        deals is not null ? deals.GroupsOf(book, deal, state)
        : on is { } day ? BucketOf(day)
        : [DealDimension.None];

    /// <summary>The group that a seller stands in for a stretch of time; null where sellers have no place in it.</summary>
    public string? LabelOf(Seller seller, LocalDate start) =>
        Time is not null ? BucketOf(start)[0]
        : Name is "owner" ? seller.Name
        : Name is "team" ? book.People.TeamLeaderOf(seller)?.Team ?? DealDimension.None
        : null;

    /// <summary>The names of its stretches of time that a period touches, in order.</summary>
    public IEnumerable<string> BucketsOf(Data.Calendar.Period period) =>
        book.Company.Calendar.Cover(Time!.Value, period).Select(bucket => BucketOf(bucket.Start)[0]);

    private static MetricDimension Parse(ScopedBook book, string name)
    {
        var time = Array.Find(Times, known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        if (time.Name is not null)
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
            bucket = [Time == PeriodKind.Days ? Dates.Iso(day) : book.Company.Calendar.PeriodOf(Time!.Value, day).Id];
            buckets[day] = bucket;
        }

        return bucket;
    }
}
