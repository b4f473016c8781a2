using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse.People;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Scenario.Additions;

/// <summary>
/// How much of a full seller's bookings a new one brings, by quarter of tenure: measured over the company's sellers in the
/// last three years, drawn to a straight line over the usual months of ramp as strongly as four sellers' quarters draw,
/// and never falling. Shares only.
/// </summary>
public sealed class RampCurve : ICompanyNorm<RampCurve>
{
    private const int UsualMonths = 6;
    private const int LongestMonths = 24;
    private const int Quarters = 12;
    private const int FullFrom = 8;
    private const int PriorQuarters = 4;
    private const int EnoughStarters = 8;
    private const double DaysPerQuarter = 91.3125;

    private readonly double[] shares = new double[FullFrom];

    private RampCurve(int months) => Months = months;

    /// <summary>Months until full productivity: the median of what the data says of sellers, else 6.</summary>
    public int Months { get; }

    /// <summary>Whether past starters, eight or more, had a say in it.</summary>
    public bool IsMeasured { get; private set; }

    /// <inheritdoc/>
    public static RampCurve Measure(ScopedBook everything)
    {
        var months = everything.People.Sellers.Select(seller => seller.RampMonths).OfType<int>().Order().ToArray();
        var curve = new RampCurve(
            Math.Clamp(months.Length > 0 ? months[months.Length / 2] : UsualMonths, 1, LongestMonths)
        );
        curve.Fill(everything);
        return curve;
    }

    /// <summary>The share of full productivity on a day of somebody who started on another.</summary>
    public double ShareAt(LocalDate start, LocalDate day)
    {
        var tenure = NodaTime.Period.DaysBetween(start, day);
        var place = (int)(tenure / DaysPerQuarter);
        return tenure < 0 ? 0
            : place >= FullFrom ? 1
            : shares[place];
    }

    /// <summary>The days of a period that a seller worked, each counted by the share of full productivity.</summary>
    internal double FullDays(Seller seller, Period period)
    {
        var first = LocalDate.Max(period.Start, seller.ActiveFrom ?? period.Start);
        var last = LocalDate.Min(period.End, seller.ActiveTo ?? period.End);
        var start = seller.HiredOn ?? seller.ActiveFrom;
        var sum = 0.0;
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            sum += start is { } from ? ShareAt(from, day) : 1;
        }

        return sum;
    }

    /// <summary>
    /// Share of a quarter of tenure = (measured + 4·line) ÷ (n + 4), never below the quarter before it and never
    /// above 1.
    /// </summary>
    private void Fill(ScopedBook everything)
    {
        var (bookings, sellers, starters) = Tally(everything);
        var full = sellers[FullFrom] > 0 ? bookings[FullFrom] / sellers[FullFrom] : 0;
        IsMeasured = starters >= EnoughStarters && full > 0;
        for (var place = 0; place < FullFrom; place++)
        {
            var line = Math.Min(1, ((place + 0.5) * 3) / Months);
            var measured = IsMeasured ? bookings[place] / full : 0;
            var count = IsMeasured ? sellers[place] : 0;
            var share = (measured + (PriorQuarters * line)) / (count + PriorQuarters);
            shares[place] = Math.Clamp(Math.Max(share, place > 0 ? shares[place - 1] : 0), 0, 1);
        }
    }

    /// <summary>
    /// Bookings and seller quarters by quarter of tenure; the last place is for all beyond the ramp.
    /// </summary>
    private static (double[] Bookings, double[] Sellers, int Starters) Tally(ScopedBook everything)
    {
        var calendar = everything.Company.Calendar;
        var current = calendar.QuarterOf(everything.Today);
        var quarters = Enumerable.Range(1, Quarters).Select(back => calendar.Shift(current, -back)).ToArray();
        var (bookings, sellers) = (new double[FullFrom + 1], new double[FullFrom + 1]);
        var starters = 0;
        var reps = everything
            .People.Sellers.Where(seller => seller is { Role: SellerRole.Rep, HiredOn: not null })
            .ToArray();
        foreach (var seller in reps)
        {
            var seen = quarters.Where(quarter => PlaceOf(seller, quarter) is not null).ToArray();
            starters += seen.Any(quarter => PlaceOf(seller, quarter) < FullFrom) ? 1 : 0;
            foreach (var place in seen.Select(quarter => PlaceOf(seller, quarter)).OfType<int>())
            {
                sellers[place]++;
            }
        }

        var byId = reps.ToDictionary(seller => seller.Id);
        foreach (var deal in everything.Deals)
        {
            var state = deal.Now;
            if (
                state.IsWon
                && state.CloseOn is { } day
                && state.Owner is { } owner
                && byId.TryGetValue(owner.Id, out var seller)
                && Array.Find(quarters, quarter => quarter.Contains(day)) is { } quarter
                && PlaceOf(seller, quarter) is { } place
            )
            {
                bookings[place] += state.Value.Minor;
            }
        }

        return (bookings, sellers, starters);
    }

    /// <summary>A quarter counts for a tenure when the seller worked through the whole of it.</summary>
    private static int? PlaceOf(Seller seller, Period quarter) =>
        seller.HiredOn is { } hired
        && hired <= quarter.Start
        && seller.IsActive(quarter.Start)
        && seller.IsActive(quarter.End)
            ? Math.Min(FullFrom, (int)(NodaTime.Period.DaysBetween(hired, quarter.Start) / DaysPerQuarter))
            : null;
}
