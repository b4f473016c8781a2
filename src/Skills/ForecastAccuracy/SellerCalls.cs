using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>
/// The sellers' own commit calls for closed quarters, as they stood at each point, against what the seller won in the
/// quarter. Quarters in which a seller won nothing have no accuracy.
/// </summary>
internal sealed class SellerCalls
{
    /// <summary>Fewer quarters than this are no habit and no rank.</summary>
    public const int EnoughQuarters = 4;

    private const double LeastBias = 0.05;
    private const double Level = 0.1;

    private readonly ScopedBook book;
    private readonly Period[] quarters;
    private readonly Dictionary<(int Seller, int Quarter), long> won = [];
    private readonly Seller[] people;

    private SellerCalls(ScopedBook book, DealSelection selection, int count)
    {
        this.book = book;
        var newest = LearningWindow.NewestClosed(book);
        quarters = [.. Enumerable.Range(1 - count, count).Select(step => book.Company.Calendar.Shift(newest, step))];
        var wanted = ForecastPeople.Concerned(book, selection) ?? new HashSet<int>();
        people = [.. book.People.Sellers.Where(seller => wanted.Contains(seller.Id))];
        foreach (var deal in book.Deals)
        {
            Add(deal.Now);
        }
    }

    /// <summary>By accuracy at the middle where there are quarters enough, the others after them by name.</summary>
    public static IReadOnlyList<GetForecastAccuracyResult.SellerAccuracy> Judge(
        ScopedBook book,
        DealSelection selection,
        int quarters
    )
    {
        var calls = new SellerCalls(book, selection, quarters);
        var ratios = calls.people.Select(calls.AllRatios).ToArray();
        var habits = HabitsOf([.. ratios.Select(points => points[QuarterPoint.Middle])]);
        return
        [
            .. calls
                .people.Select((seller, place) => Judge(seller, ratios[place], habits[place]))
                .Where(seller => seller.Points.Any(point => point.Quarters > 0))
                .OrderByDescending(seller =>
                    seller.IsRanked ? seller.Points[QuarterPoint.Middle].Accuracy : double.NegativeInfinity
                )
                .ThenBy(seller => seller.Seller, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Call ÷ won of each seller's closed quarters at the middle, oldest first, by the seller's id; whoever has none is left
    /// out.
    /// </summary>
    internal static IReadOnlyDictionary<int, double[]> AtTheMiddle(
        ScopedBook book,
        DealSelection selection,
        int quarters
    )
    {
        var calls = new SellerCalls(book, selection, quarters);
        return calls
            .people.Select(seller => (seller.Id, Ratios: calls.Ratios(seller, QuarterPoint.All[QuarterPoint.Middle])))
            .Where(seller => seller.Ratios.Length > 0)
            .ToDictionary(seller => seller.Id, seller => seller.Ratios);
    }

    /// <summary>The mean of forecast ÷ actual − 1, and how likely one as far from 0 is by chance (Student's t); null under four quarters.</summary>
    internal static (double Bias, double Chance)? BiasOf(IReadOnlyCollection<double> ratios)
    {
        if (ratios.Count < EnoughQuarters)
        {
            return null;
        }

        var bias = ratios.Average() - 1;
        var deviation = Math.Sqrt(ratios.Sum(ratio => (ratio - 1 - bias) * (ratio - 1 - bias)) / (ratios.Count - 1));
        var error = deviation / Math.Sqrt(ratios.Count);
        return (bias, error <= 0 ? 0 : StudentT.TwoSided(bias / error, ratios.Count - 1));
    }

    /// <summary>
    /// A habit of calling low or high of each of several sellers, from forecast ÷ actual of each quarter; null where chance
    /// may do it: of many sellers somebody is always off (<see cref="BenjaminiHochberg"/>).
    /// </summary>
    internal static IReadOnlyList<string?> HabitsOf(IReadOnlyList<IReadOnlyCollection<double>> sellers)
    {
        var found = sellers.Select(BiasOf).ToArray();
        var chances = BenjaminiHochberg.Adjust([
            .. found.OfType<(double Bias, double Chance)>().Select(one => one.Chance),
        ]);
        var habits = new string?[found.Length];
        var place = 0;
        for (var seller = 0; seller < found.Length; seller++)
        {
            if (found[seller] is { Bias: var bias } && chances[place++] < Level && Math.Abs(bias) >= LeastBias)
            {
                habits[seller] = bias < 0 ? CallHabit.Low : CallHabit.High;
            }
        }

        return habits;
    }

    /// <summary>The same of one seller alone.</summary>
    internal static string? HabitOf(IReadOnlyCollection<double> ratios) => HabitsOf([ratios])[0];

    /// <summary>Counts a won deal for its owner and quarter.</summary>
    private void Add(in DealState state)
    {
        if (state.IsWon && state.Owner is { } owner && Array.FindIndex(quarters, state.ClosesIn) is >= 0 and var place)
        {
            won[(owner.Id, place)] = won.GetValueOrDefault((owner.Id, place)) + state.Value.Minor;
        }
    }

    /// <summary>A seller at the three points.</summary>
    private static GetForecastAccuracyResult.SellerAccuracy Judge(Seller seller, double[][] ratios, string? habit) =>
        new(
            seller.Name,
            [
                .. QuarterPoint.All.Select(
                    (point, place) => GetForecastAccuracyResult.AccuracyPoint.Average(point, ratios[place])
                ),
            ],
            habit,
            ratios[QuarterPoint.Middle].Length >= EnoughQuarters
        );

    private double[][] AllRatios(Seller seller) => [.. QuarterPoint.All.Select(point => Ratios(seller, point))];

    /// <summary>
    /// Call ÷ won of each quarter at a point, oldest first. Quarters without an own call by then, or without a win,
    /// are left out; foreign calls count at the rate of the day on which they were made.
    /// </summary>
    private double[] Ratios(Seller seller, QuarterPoint point)
    {
        var ratios = new List<double>();
        for (var place = 0; place < quarters.Length; place++)
        {
            var actual = won.GetValueOrDefault((seller.Id, place));
            var by = Dates.CloseOf(point.CallDay(quarters[place]), book.Company.Zone);
            var call = book
                .People.CallsOf(seller, quarters[place], ForecastCategory.Commit, by)
                .FirstOrDefault(made => !made.IsOverride);
            if (call is not null && actual > 0)
            {
                var amount = book.Company.Rates.Convert(call.Amount, book.Company.DayOf(call.SubmittedAt));
                ratios.Add((double)amount.Minor / actual);
            }
        }

        return [.. ratios];
    }
}
