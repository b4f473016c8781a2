using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Catalog;

/// <summary>Monthly rates of other currencies into the company's own.</summary>
internal sealed class Rates
{
    private const int Billion = 1_000_000_000;

    // Rates have four digits after the point.
    private const long Step = 100_000;
    private readonly Dictionary<string, long[]> months = new(StringComparer.Ordinal);
    private readonly LocalDate start;

    /// <summary>Draws the rates of each month.</summary>
    /// <param name="seed">Of the demo company.</param>
    /// <param name="timeline">Its quarters.</param>
    /// <param name="words">The currencies and about where their rates are.</param>
    public Rates(ulong seed, Timeline timeline, DemoWords words)
    {
        var first = Timeline.DateOf(timeline.First);
        start = new(first.Year, first.Month, 1);
        // Two years past today, so that deals that live on have a price; only past months are written.
        var count = NodaTime.Period.Between(start, Timeline.DateOf(timeline.Today), PeriodUnits.Months).Months + 25;
        foreach (var (code, level) in words.Rates)
        {
            months[code] = Walk(new(seed, Purpose.Rates, months.Count + 1), level, count);
        }

        Rows = [.. months.Keys.Order(StringComparer.Ordinal).SelectMany(code => Series(code, timeline.Today))];
    }

    /// <summary>What the database holds: a rate from the first of each month up to today's.</summary>
    public IReadOnlyList<ExchangeRateRow> Rows { get; }

    /// <summary>Units of the company's currency for one unit of a currency on a day.</summary>
    /// <param name="currency">Three letters.</param>
    /// <param name="day">Days since 1970.</param>
    public decimal On(string currency, int day) =>
        months.TryGetValue(currency, out var walk) ? (decimal)walk[MonthOf(day, walk.Length)] / Billion : 1m;

    private int MonthOf(int day, int count)
    {
        var date = Timeline.DateOf(day);
        return Math.Clamp(((date.Year - start.Year) * 12) + date.Month - start.Month, 0, count - 1);
    }

    private IEnumerable<ExchangeRateRow> Series(string code, int today) =>
        months[code]
            .Select(
                (rate, month) =>
                    new ExchangeRateRow
                    {
                        Currency = code,
                        RateOn = Dates.ToNumber(start.PlusMonths(month)),
                        RateBillionths = rate,
                    }
            )
            .Where(row => row.RateOn <= Timeline.Number(today));

    private static long[] Walk(SeededRandom chance, double level, int count)
    {
        var walk = new long[count];
        var (rate, swing) = (level, 0.012 * Math.Min(1, level));
        for (var month = 0; month < count; month++)
        {
            // Pulled back to its level, so that thirteen quarters do not drift away.
            rate = level + (0.93 * (rate - level)) + (swing * chance.Normal());
            walk[month] = (long)Math.Round(rate * Billion / Step) * Step;
        }

        return walk;
    }
}
