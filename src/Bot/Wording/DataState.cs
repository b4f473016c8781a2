using System.Globalization;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>How old the data behind an answer are.</summary>
/// <param name="Today">The day of the view.</param>
/// <param name="FinishedAt">When the newest loading ended; null where there was none by then.</param>
/// <param name="Since">How old they are, as <see cref="DataFreshness.Age"/>.</param>
/// <param name="Limit">Older than this is stale.</param>
/// <param name="FrozenOn">The last day of a frozen extract, which ages like any data; null for live data.</param>
public sealed record DataState(
    LocalDate Today,
    Instant? FinishedAt,
    Duration? Since,
    Duration Limit,
    LocalDate? FrozenOn
)
{
    /// <summary>Whether the current quarter matches the CRM; null where that is not known.</summary>
    public CrmState? Match { get; init; }

    /// <summary>Whether the data are older than the limit, or of unknown age.</summary>
    public bool IsStale => new DataFreshness(Since, FrozenOn, Limit).IsStale;

    /// <summary>The age in words.</summary>
    public string Age =>
        FrozenOn == Today ? "frozen extract"
        : FrozenOn is { } day && day > Today ? $"extract frozen on {FactFormat.Date(day)}"
        : FrozenOn is { } last
            ? $"extract frozen on {FactFormat.Date(last)}, {FactFormat.Text(FactValue.Days((long)(Since ?? Duration.Zero).TotalDays))} ago"
        : Since is not { } age ? "no data loaded by then"
        : IsStale ? $"data {FormatAge(age)} old: stale"
        : $"data {FormatAge(age)} old";

    /// <summary>Of a view.</summary>
    public static DataState Assess(ScopedBook book, TimeSpan limit)
    {
        var freshness = DataFreshness.Measure(book, Duration.FromTimeSpan(limit));
        return new(book.Today, book.LastSync?.FinishedAt, freshness.Age, freshness.Limit, freshness.FrozenOn);
    }

    private static string FormatAge(Duration age)
    {
        var (number, unit) =
            age < Duration.FromMinutes(90) ? (age.TotalMinutes, "min")
            : age < Duration.FromHours(48) ? (age.TotalHours, "h")
            : (age.TotalDays, "days");
        return Math.Floor(number).ToString("0", CultureInfo.InvariantCulture) + " " + unit;
    }
}
