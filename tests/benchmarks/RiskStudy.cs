using System.Globalization;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Warehouse;
using RevBot.Skills.Risk;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Benchmarks;

/// <summary>
/// Whether the list of risks finds the money: demo companies of several seeds, on the eve of their last eight closed quarters.
/// Of the deals then open and due in the quarter, which share of the money that was later lost or slipped stands in the first
/// fifth of the deals, by each way of ranking them.
/// </summary>
internal static class RiskStudy
{
    private const int Quarters = 8;
    private const double First = 0.2;
    private static readonly LocalDate Today = new(2026, 11, 22);

    private static readonly (string Name, Func<Judged, double> Score)[] Ways =
    [
        ("amount", deal => deal.Amount),
        ("days of silence", deal => deal.Silence),
        ("model: least chance", deal => -deal.Chance),
        ("model: amount × (1 − chance)", deal => deal.Amount * (1 - deal.Chance)),
        ("recoverable (impact)", deal => deal.Impact + (deal.Amount * 1e-9)),
        ("list_risk_deals", deal => deal.Place),
    ];

    /// <summary>Prints the table.</summary>
    /// <param name="seeds">The demo companies; 1, 2 and 3 where none is named.</param>
    public static void Run(IReadOnlyList<string> seeds)
    {
        var shares = Ways.ToDictionary(way => way.Name, _ => new List<double>(), StringComparer.Ordinal);
        foreach (var seed in seeds.Count == 0 ? ["1", "2", "3"] : seeds)
        {
            var book = Make(ulong.Parse(seed, CultureInfo.InvariantCulture));
            var calendar = book.Company.Calendar;
            for (var back = 1; back <= Quarters; back++)
            {
                var quarter = calendar.Shift(calendar.QuarterOf(Today), -back);
                var deals = Judge(book, quarter).ToArray();
                var gone = deals.Sum(deal => deal.Gone);
                foreach (var (name, score) in Ways.Where(_ => gone > 0))
                {
                    var first = deals
                        .OrderByDescending(score)
                        .ThenBy(deal => deal.Id, StringComparer.Ordinal)
                        .Take((int)Math.Ceiling(First * deals.Length));
                    shares[name].Add(first.Sum(deal => deal.Gone) / gone);
                }
            }
        }

        Console.WriteLine(
            "share of the money later lost or slipped in the first fifth of the deals due, mean ± standard error"
        );
        foreach (var (name, found) in shares)
        {
            var mean = found.Average();
            var deviation = Math.Sqrt(found.Sum(share => (share - mean) * (share - mean)) / (found.Count - 1));
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{name, -32} {100 * mean, 5:0.0}% ± {100 * deviation / Math.Sqrt(found.Count):0.0} ({found.Count} quarter starts)"
                )
            );
        }
    }

    private static IEnumerable<Judged> Judge(DealBook book, Period quarter)
    {
        var head = book.ScopeOf(book.Sellers.First(seller => seller.ManagerId is null));
        var eve = book.For(head, Dates.CloseOf(quarter.Start.PlusDays(-1), book.Company.Zone));
        var after = book.For(head, Dates.CloseOf(quarter.End, book.Company.Zone));
        var due = new List<Deal>();
        foreach (var deal in eve.Deals)
        {
            if (deal.Now.IsDueIn(quarter) && deal.Now.Category != ForecastCategory.Omitted)
            {
                due.Add(deal);
            }
        }

        var against = new RiskYardstick(eve, quarter, due);
        var places = RiskTotals
            .Examine(against, due)
            .Risky.Select((one, place) => (one.Finding.Deal.Id, place))
            .ToDictionary(one => one.Id, one => one.place, StringComparer.Ordinal);
        var examiner = new RiskExaminer(against);
        foreach (var deal in due)
        {
            var found = examiner.Examine(deal);
            var isWon = after.Same(deal) is { } end && end.Now.IsWonIn(quarter);
            double amount = deal.Now.Value.Minor;
            yield return new(
                deal.Id,
                amount,
                isWon ? 0 : amount,
                found.Probability ?? 0,
                found.Impact.Minor,
                NodaTime.Period.DaysBetween(
                    deal.Activities.LastTwoWayOn(eve.Today) ?? deal.CreatedOn ?? eve.Today,
                    eve.Today
                ),
                -places.GetValueOrDefault(deal.Id, due.Count)
            );
        }
    }

    private static DealBook Make(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("revbot-risk-");
        try
        {
            var database = new SqliteDatabase(Path.Combine(folder.FullName, "demo.db"));
            DemoCompany.Create(database, new() { Today = Today, Seed = seed }, null, CancellationToken.None);
            return new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A deal as it stood on the eve, and what became of its money.</summary>
    private sealed record Judged(
        string Id,
        double Amount,
        double Gone,
        double Chance,
        double Impact,
        int Silence,
        int Place
    );
}
