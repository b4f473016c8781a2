using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// The cases that close timing is learnt from: deals open at every third week of past quarters, followed window by window
/// until they closed or until the day of the view, whichever came first. Later events are not used.
/// </summary>
internal sealed class TimingCases
{
    private const int Step = 3;

    /// <summary>Quarters that a deal is followed, the one of its day among them.</summary>
    private const int QuartersAhead = 3;

    /// <summary>
    /// Weeks without an event are frequent and say little, so only a share of them is kept, with a weight that makes up for the rest.
    /// </summary>
    private const double MostOpen = 8_000;

    private const int SaltsPerWeek = 100;
    private const int SaltsPerQuarter = 10_000;

    private readonly ScopedBook everything;
    private readonly Dictionary<int, DealFate> fates = [];

    private TimingCases(ScopedBook everything)
    {
        this.everything = everything;
        foreach (var deal in everything.Deals)
        {
            var state = deal.Now;
            LocalDate? closed = state.IsOpen ? null : state.CloseOn ?? everything.Company.DayOf(state.Since);
            fates[deal.Order] = new(deal.Id, closed, state.IsWon);
        }
    }

    /// <param name="everything">A view of the whole company on the last day of a closed quarter.</param>
    /// <param name="samples">Its closed quarters, newest first.</param>
    public static IReadOnlyList<TimingCase> Collect(ScopedBook everything, IReadOnlyList<QuarterSample> samples)
    {
        var cases = new TimingCases(everything);
        var open = cases.Walk(samples).Count(found => found.Case.Fate == WeekFate.Open);
        var share = MostOpen / Math.Max(MostOpen, open);
        return
        [
            .. cases
                .Walk(samples)
                .Where(found => found.Case.Fate != WeekFate.Open || Thinning.Keeps(found.Id, found.Salt, share))
                .Select(found =>
                    found.Case.Fate == WeekFate.Open
                        ? found.Case with
                        {
                            Weight = found.Case.Weight / share,
                        }
                        : found.Case
                ),
        ];
    }

    private IEnumerable<(string Id, int Salt, TimingCase Case)> Walk(IReadOnlyList<QuarterSample> samples)
    {
        for (var age = 0; age < samples.Count; age++)
        {
            var windows = Enumerable.Range(0, QuarterWeek.Count).Select(week => Windows(samples[age], week)).ToArray();
            var quarter = everything.Company.Calendar.QuarterNumber(samples[age].Quarter.Start) * SaltsPerQuarter;
            foreach (var row in samples[age].Rows.Where(row => row.Week % Step == 0))
            {
                // A deal that was deleted since has no end to learn from.
                if (fates.TryGetValue(row.Order, out var fate))
                {
                    var weight = row.Weight * Math.Pow(everything.Tuning.Fading, age);
                    foreach (var (salt, found) in Follow(row, fate, windows[row.Week]))
                    {
                        yield return (fate.Id, quarter + salt, found with { Weight = weight });
                    }
                }
            }
        }
    }

    private TimingWindow[] Windows(QuarterSample sample, int week)
    {
        var calendar = everything.Company.Calendar;
        var last = calendar.Shift(sample.Quarter, QuartersAhead - 1);
        return
        [
            .. TimingWindow
                .After(QuarterWeek.Day(sample.Quarter, week), last, calendar)
                .TakeWhile(window => window.Last <= everything.Today),
        ];
    }

    private static IEnumerable<(int Salt, TimingCase Case)> Follow(
        QuarterSample.TrainingRow row,
        DealFate fate,
        TimingWindow[] windows
    )
    {
        if (windows.Length == 0)
        {
            yield break;
        }

        var stated = StatedDays.DayOf(windows[0].First.PlusDays(-1), row.Deal.WeeksToClose);
        for (var place = 0; place < windows.Length; place++)
        {
            if (fate.In(windows, place) is not { } came)
            {
                yield break;
            }

            yield return (
                (row.Week * SaltsPerWeek) + place,
                new(row.Deal, windows[place], came, 1)
                {
                    IsOnStatedDay = came != WeekFate.Open && fate.ClosedOn == stated,
                }
            );
        }
    }

    /// <summary>How a deal ended, as far as it is known.</summary>
    /// <param name="Id">The CRM's id.</param>
    /// <param name="ClosedOn">Its last day; null while it is open.</param>
    /// <param name="IsWon">Whether it was won.</param>
    private readonly record struct DealFate(string Id, LocalDate? ClosedOn, bool IsWon)
    {
        /// <summary>What became of it in a window; null after its end. A close entered later for an earlier day counts in the first window.</summary>
        /// <param name="windows">Windows after a day on which the deal was known as open.</param>
        /// <param name="place">Which of them.</param>
        public WeekFate? In(TimingWindow[] windows, int place)
        {
            if (ClosedOn is not { } day || day > windows[place].Last)
            {
                return WeekFate.Open;
            }

            return place > 0 && day <= windows[place - 1].Last ? null
                : IsWon ? WeekFate.Won
                : WeekFate.Lost;
        }
    }

    /// <summary>An open deal of a past day and one of the windows after it.</summary>
    /// <param name="Deal">The deal as it was known on the day.</param>
    /// <param name="Window">The window; the deal was open when it began.</param>
    /// <param name="Fate">What came of the deal in it.</param>
    /// <param name="Weight">How much the case counts.</param>
    internal readonly record struct TimingCase(DealSnapshot Deal, TimingWindow Window, WeekFate Fate, double Weight)
    {
        /// <summary>Closed on the day that was its close date when it was looked at.</summary>
        public bool IsOnStatedDay { get; init; }
    }
}
