using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Statistics;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// Adds up when a view's open deals close: by week of the quarter, then by quarter. Closed won + all weeks + revenue of
/// deals not created yet is the model's number, to the cent.
/// </summary>
internal sealed class ExpectedClosings
{
    private const int DealsAtATime = 8192;
    private const int EnoughToShare = 1024;

    private readonly Period quarter;
    private readonly LocalDate first;
    private readonly Company company;
    private readonly List<ClosingSpan> spans = [];
    private readonly (ClosingSpan Span, double Share)[][] places;
    private readonly double[] wins;

    private ExpectedClosings(ScopedBook book, Period quarter, IReadOnlyList<TimingWindow> windows, int deals)
    {
        (company, this.quarter, first) = (book.Company, quarter, book.Today.PlusDays(1));
        places = [.. windows.Select(Shares)];
        wins = new double[Math.Min(deals, DealsAtATime) * places.Length];
    }

    /// <param name="book">The view.</param>
    /// <param name="quarter">The forecast's quarter.</param>
    /// <param name="outlook">When its deals close.</param>
    /// <param name="forecast">What the model expects of them.</param>
    public static IReadOnlyList<GetForecastResult.ExpectedClosing> Sum(
        ScopedBook book,
        Period quarter,
        CloseOutlook outlook,
        RawForecast forecast
    )
    {
        var closings = new ExpectedClosings(book, quarter, outlook.Windows, forecast.Deals.Count);
        for (var from = 0; from < forecast.Deals.Count; from += DealsAtATime)
        {
            closings.Add(outlook, forecast.Deals, (from, Math.Min(from + DealsAtATime, forecast.Deals.Count)));
        }

        return [.. closings.Rows(forecast.Booked)];
    }

    /// <summary>
    /// The chances of many deals are worked out side by side, and added up one deal after another.
    /// </summary>
    private void Add(CloseOutlook outlook, IReadOnlyList<DealExpectation> deals, (int From, int To) range)
    {
        if (range.To - range.From < EnoughToShare)
        {
            Work(range.From, range.To);
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(range.From, range.To), part => Work(part.Item1, part.Item2));
        }

        for (var deal = range.From; deal < range.To; deal++)
        {
            Add(WinsOf(deal - range.From), deals[deal].Amount);
        }

        void Work(int from, int to)
        {
            for (var deal = from; deal < to; deal++)
            {
                outlook.WinsOf(deal, deals[deal].Probability, WinsOf(deal - range.From));
            }
        }
    }

    private void Add(ReadOnlySpan<double> won, double amount)
    {
        for (var place = 0; place < places.Length; place++)
        {
            foreach (var (span, share) in places[place])
            {
                span.Add(won[place] * share, amount);
            }
        }
    }

    private Span<double> WinsOf(int place) => wins.AsSpan(place * places.Length, places.Length);

    private IEnumerable<GetForecastResult.ExpectedClosing> Rows(double booked)
    {
        var ladder = new CentLadder(booked);
        var closed = new Money(ladder.Start, company.Currency);
        foreach (var span in spans)
        {
            var amount = new Money(ladder.Next(span.Amount), company.Currency);
            closed += amount;
            yield return new(
                span.Period.Id,
                Dates.Iso(LocalDate.Max(span.Period.Start, first)),
                Dates.Iso(span.IsWeek ? LocalDate.Min(span.Period.End, quarter.End) : span.Period.End),
                span.IsWeek,
                span.Wins,
                amount,
                span.IsWeek ? closed : null
            );
        }
    }

    /// <summary>
    /// A window of the quarter may lie in two weeks; which share of it, its working days say.
    /// </summary>
    private (ClosingSpan Span, double Share)[] Shares(TimingWindow window)
    {
        if (window.First > quarter.End)
        {
            return [(Span(company.Calendar.QuarterOf(window.First), isWeek: false), 1)];
        }

        var (shares, before) = (new List<(ClosingSpan, double)>(), 0);
        var all = CloseCurve.WorkingDays(window, window.Last);
        for (var week = FiscalCalendar.WeekOf(window.First); week.Start <= window.Last; week = After(week))
        {
            var upTo = CloseCurve.WorkingDays(window, LocalDate.Min(week.End, window.Last));
            if (upTo > before)
            {
                shares.Add((Span(week, isWeek: true), (double)(upTo - before) / all));
                before = upTo;
            }
        }

        return [.. shares];
    }

    private static Period After(Period week) => FiscalCalendar.WeekOf(week.End.PlusDays(1));

    private ClosingSpan Span(Period period, bool isWeek)
    {
        if (spans.Count == 0 || spans[^1].Period != period || spans[^1].IsWeek != isWeek)
        {
            spans.Add(new(period, isWeek));
        }

        return spans[^1];
    }

    /// <summary>A week of the forecast's quarter, or a later quarter, with what is expected in it.</summary>
    private sealed class ClosingSpan(Period period, bool isWeek)
    {
        /// <summary>The week or the quarter.</summary>
        public Period Period { get; } = period;

        /// <summary>Whether it is a week of the forecast's quarter.</summary>
        public bool IsWeek { get; } = isWeek;

        /// <summary>Deals.</summary>
        public double Wins { get; private set; }

        /// <summary>In minor units.</summary>
        public double Amount { get; private set; }

        /// <summary>Adds a deal that is won in it with some chance, in minor units.</summary>
        public void Add(double chance, double amount)
        {
            Wins += chance;
            Amount += chance * amount;
        }
    }
}
