using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// How deals that were won in the last eight closed quarters went: what a healthy deal looks like here.
/// </summary>
/// <remarks>
/// Days are whole days, cut and not rounded. A norm of few deals is given too, with its count: ask <see
/// cref="Risk.RiskThresholds.Enough"/> before it is used as a limit. Fields that the data lack (activities, discounts)
/// give no norm.
/// </remarks>
public sealed class WonNorms
{
    private readonly IReadOnlyDictionary<int, Percentiles> daysInStage;

    private WonNorms(IReadOnlyDictionary<int, Percentiles> daysInStage) => this.daysInStage = daysInStage;

    /// <summary>Days from creation to winning; null where no deal of theirs is known.</summary>
    public required Percentiles? CycleDays { get; init; }

    /// <summary>The longest stretch in days without the buyer taking part, from the first contact to winning.</summary>
    public required Percentiles? SilentDays { get; init; }

    /// <summary>The discounts given, as shares.</summary>
    public required Percentiles? Discount { get; init; }

    /// <summary>Days spent in a stage; null where no won deal passed through it.</summary>
    public Percentiles? DaysInStage(Stage stage) => daysInStage.GetValueOrDefault(stage.Id);

    /// <summary>Measures the deals won in the eight quarters before the one of the day.</summary>
    /// <param name="book">Everything.</param>
    /// <param name="asOf">The day; its quarter is not over and does not count.</param>
    internal static WonNorms Measure(DealBook book, LocalDate asOf)
    {
        var calendar = book.Company.Calendar;
        var last = calendar.Shift(calendar.QuarterOf(asOf), -1);
        var window = Calendar.Period.Between(calendar.Shift(last, 1 - CompanyNorms.Periods).Start, last.End);
        var now = Dates.ToMicros(Dates.CloseOf(asOf, book.Company.Zone));
        return ParallelRows
            .Aggregate(
                book.DealCount,
                (from, to) => Measured.Measure(book, window, now, (from, to)),
                (earlier, later) => earlier.Join(later)
            )
            .Norms();
    }

    private static bool IsWonIn(DealBook book, in VersionItem version, Calendar.Period window) =>
        version.CloseOn >= window.StartNumber
        && version.CloseOn <= window.EndNumber
        && book.Company.Stage(version.StageId).Outcome == StageOutcome.Won;

    private sealed class Measured
    {
        private const double MicrosPerDay = 86_400_000_000;
        private readonly Dictionary<int, List<double>> stageDays = [];
        private readonly List<double> cycles = [];
        private readonly List<double> silences = [];
        private readonly List<double> discounts = [];

        public static Measured Measure(DealBook book, Calendar.Period window, long now, (int From, int To) rows)
        {
            var measured = new Measured();
            for (var row = rows.From; row < rows.To; row++)
            {
                var versions = book.Data.Versions.ItemsOf(row);
                var found = VersionSearch.Find(versions, now, now);
                if (found >= 0 && book.Data.Deals[row].DeletedAt > now && IsWonIn(book, versions[found], window))
                {
                    measured.Add(book, row, VersionSearch.Course(versions, now));
                }
            }

            return measured;
        }

        public Measured Join(Measured later)
        {
            foreach (var (stage, days) in later.stageDays)
            {
                StageDays(stage).AddRange(days);
            }

            cycles.AddRange(later.cycles);
            silences.AddRange(later.silences);
            discounts.AddRange(later.discounts);
            return this;
        }

        private void Add(DealBook book, int row, List<(int Index, long From)> course)
        {
            var versions = book.Data.Versions.ItemsOf(row);
            ref readonly var deal = ref book.Data.Deals[row];
            AddStages(versions, course);
            var end = course[^1].From;
            if (deal.CreatedAt <= end)
            {
                cycles.Add(Math.Floor((end - deal.CreatedAt) / MicrosPerDay));
            }

            if (!float.IsNaN(deal.Discount))
            {
                discounts.Add(deal.Discount);
            }

            if (LongestSilence(book.Data.Activities.ItemsOf(row)) is { } silence)
            {
                silences.Add(silence);
            }
        }

        public WonNorms Norms() =>
            new(stageDays.ToDictionary(stage => stage.Key, stage => Percentiles.Of(stage.Value)!))
            {
                CycleDays = Percentiles.Of(cycles),
                SilentDays = Percentiles.Of(silences),
                Discount = Percentiles.Of(discounts),
            };

        private void AddStages(ReadOnlySpan<VersionItem> versions, List<(int Index, long From)> course)
        {
            var spent = new SortedDictionary<int, long>();
            for (var place = 0; place + 1 < course.Count; place++)
            {
                var stage = versions[course[place].Index].StageId;
                spent[stage] = spent.GetValueOrDefault(stage) + course[place + 1].From - course[place].From;
            }

            foreach (var (stage, micros) in spent)
            {
                StageDays(stage).Add(Math.Floor(micros / MicrosPerDay));
            }
        }

        private List<double> StageDays(int stage)
        {
            if (!stageDays.TryGetValue(stage, out var days))
            {
                stageDays[stage] = days = [];
            }

            return days;
        }

        private static int? LongestSilence(ReadOnlySpan<ActivityItem> activities)
        {
            LocalDate? last = null;
            int? longest = null;
            foreach (ref readonly var item in activities)
            {
                if (item.Inbound + item.Meetings == 0)
                {
                    continue;
                }

                var day = Dates.FromNumber(item.Day);
                var gap = last is { } before ? NodaTime.Period.DaysBetween(before, day) : 0;
                longest = Math.Max(longest ?? 0, gap);
                last = day;
            }

            return longest;
        }
    }
}
