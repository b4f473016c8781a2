using NodaTime;
using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Warehouse;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.Agora;

/// <summary>
/// What sellers write down, which changes nothing of what happens. They look after their deals when they feel like it: stages
/// lag, lost deals stay open for weeks, close dates are hopes that are moved once they have passed, and a part of them calls a
/// number three times a quarter and leaves it standing while the quarter ends.
/// </summary>
internal sealed class Scribe(Firm firm)
{
    private static readonly int[] Cycle = [4, 11, 22];
    private static readonly int[] CallWeeks = [1, 4, 7];
    private readonly List<CrmFile> files = [];
    private readonly List<CrmFile> open = [];
    private readonly Habit[] habits =
    [
        .. firm.Sellers.Select(seller => Habit.Draw(firm.Dice(2, (ulong)seller.Number))),
    ];

    private readonly Dice dice = firm.Dice(3);
    private readonly List<Call> calls = [];

    /// <summary>What is in the CRM in the end.</summary>
    public CrmRecord Record() =>
        new(
            firm.Timeline,
            firm.Sellers,
            [
                .. files
                    .Where(file => file.IsOpen || file.Last.At >= Moments.Micros(firm.Timeline.MondayOf(0), 0))
                    .Select(file => new CrmDeal(
                        file.Deal.Number,
                        file.Deal.Segment,
                        file.Deal.Product,
                        firm.Sellers[file.Deal.Seller],
                        file.Deal.CreatedWeek
                    )
                    {
                        Entries = file.Entries,
                        Touches = file.Touches,
                    }),
            ],
            calls
        );

    /// <summary>The Saturday before a week.</summary>
    public void Review(int week)
    {
        var today = Moments.Desk(firm.Timeline.MondayOf(week));
        foreach (var file in open)
        {
            Review(file, today);
        }

        open.RemoveAll(file => !file.IsOpen);
        if (week >= 0)
        {
            foreach (var mine in firm.Sellers.GroupJoin(files, one => one.Number, file => file.Deal.Seller, Pair))
            {
                Call(mine.Seller, mine.Files, week);
            }
        }

        static (Salesperson Seller, IEnumerable<CrmFile> Files) Pair(Salesperson of, IEnumerable<CrmFile> found) =>
            (of, found);
    }

    /// <summary>What happened in a week: activities, wins, new deals.</summary>
    public void Note(int week, IReadOnlyList<Pursuit> created, IReadOnlyList<Pursuit> closed)
    {
        var monday = firm.Timeline.MondayOf(week);
        foreach (var file in open.Where(file => file.Deal.HoursIn(week) > 0))
        {
            var logged = file.Deal.HoursIn(week) * firm.Sellers[file.Deal.Seller].Diligence;
            var touch = new Touch(
                Dates.ToNumber(monday.PlusDays(1 + dice.Below(4))),
                dice.Poisson(0.5 * logged),
                dice.Poisson(0.3 * logged),
                dice.Poisson(0.15 * logged)
            );
            if (touch.Outbound + touch.Inbound + touch.Meetings > 0)
            {
                file.Touches.Add(touch);
            }
        }

        var won = closed.Where(deal => deal.Fate == Fate.Won).ToHashSet();
        foreach (var file in open.Where(file => won.Contains(file.Deal)))
        {
            var day = Moments.Event(monday);
            file.Write(new(Moments.Micros(day, 16), Usual.Stages, ForecastCategory.Closed, day, file.Deal.Paid));
        }

        open.RemoveAll(file => !file.IsOpen);
        foreach (var deal in created)
        {
            Open(new(deal), Moments.Creation(monday));
        }
    }

    private void Open(CrmFile file, LocalDate day)
    {
        var deal = file.Deal;
        var guess = deal.Due is null ? Math.Exp(0.35 * dice.Normal()) : 1;
        var close = deal.Due is { } due ? firm.Timeline.MondayOf(due) : Hoped(deal, day, 1);
        file.Write(new(Moments.Micros(day, 9), 0, ForecastCategory.Pipeline, close, Rounded(deal.Dollars * guess)));
        files.Add(file);
        open.Add(file);
    }

    private void Review(CrmFile file, LocalDate today)
    {
        var (deal, habit, last) = (file.Deal, habits[file.Deal.Seller], file.Last);
        var looks = dice.Happens(0.1 + (0.4 * habit.Order));
        var isOverdue = last.CloseOn <= today;
        if (deal.Fate == Fate.Lost)
        {
            if (dice.Happens(0.08 + (0.4 * habit.Order)))
            {
                var end = new Entry(Moments.Micros(today, 15), 5, ForecastCategory.Omitted, today, last.Dollars);
                file.Write(end);
            }

            return;
        }

        if (!looks && !(isOverdue && dice.Happens(habit.Order)))
        {
            return;
        }

        var close = isOverdue || dice.Happens(0.15) ? Hoped(deal, today, 1 - deal.Decided) : last.CloseOn;
        var stage =
            deal.IsAgreed ? 3
            : deal.Decided >= 0.6 ? 2
            : deal.Decided >= 0.25 ? 1
            : 0;
        file.Write(
            new(
                Moments.Micros(today, 15),
                Math.Max(stage, last.Stage),
                Judged(deal, habit),
                close,
                stage >= 2 ? Rounded(deal.Dollars) : last.Dollars
            )
        );
    }

    /// <summary>A seller hears of votes against less than of those for.</summary>
    private ForecastCategory Judged(Pursuit deal, Habit habit)
    {
        var heard = (deal.For - (0.7 * deal.Against)) / deal.Members;
        var seen = heard + habit.Hope + (0.2 * dice.Normal());
        return seen > 0.85 ? ForecastCategory.Commit
            : seen > 0.45 ? ForecastCategory.BestCase
            : ForecastCategory.Pipeline;
    }

    /// <summary>When the seller hopes to close: often a month's or the quarter's last day.</summary>
    private LocalDate Hoped(Pursuit deal, LocalDate today, double left)
    {
        var weeks = (1 + (Cycle[deal.Segment] * left)) * Math.Exp(0.4 * dice.Normal());
        var day = today.PlusDays(Math.Max(5, (int)(7 * weeks)));
        var calendar = Timeline.Calendar;
        return dice.Happens(0.3) ? calendar.MonthOf(day).End
            : dice.Happens(0.25) ? calendar.QuarterOf(day).End
            : day;
    }

    private void Call(Salesperson seller, IEnumerable<CrmFile> mine, int week)
    {
        var (habit, inQuarter) = (habits[seller.Number], Timeline.WeekOfQuarter(week));
        if (habit.IsStill ? !CallWeeks.Contains(inQuarter) : !dice.Happens(0.85))
        {
            return;
        }

        var quarter = Timeline.QuarterOf(week);
        var (booked, usual, commit, best) = (0.0, 0.0, 0.0, 0.0);
        foreach (var file in mine)
        {
            var (last, deal) = (file.Last, file.Deal);
            var ago = deal.Fate == Fate.Won ? quarter - Timeline.QuarterOf(deal.ClosedWeek) : -1;
            booked += ago == 0 ? deal.Paid : 0;
            usual += ago is >= 1 and <= 4 ? deal.Paid / 4.0 : 0;
            var isDue = file.IsOpen && last.CloseOn <= firm.Timeline.EndOf(quarter);
            commit += isDue && last.Category == ForecastCategory.Commit ? last.Dollars : 0;
            best += isDue && last.Category == ForecastCategory.BestCase ? last.Dollars : 0;
        }

        var left = 1 - (inQuarter / (double)Usual.Weeks);
        var hoped = (0.8 * commit) + (0.35 * best) + (0.35 * usual * left);
        var amount = booked + (hoped * Math.Exp((1.2 * habit.Hope) + (0.1 * dice.Normal())));
        var at = Moments.Micros(Moments.Desk(firm.Timeline.MondayOf(week)), 18);
        calls.Add(new(seller.Number, quarter, at, amount));
    }

    private static long Rounded(double dollars) => Math.Max(100, (long)Math.Round(dollars / 100) * 100);

    /// <summary>How a seller keeps records.</summary>
    /// <param name="Order">How often they are looked after, 0..1.</param>
    /// <param name="Hope">Above 0 too hopeful.</param>
    /// <param name="IsStill">Whether calls are made three times a quarter only.</param>
    private sealed record Habit(double Order, double Hope, bool IsStill)
    {
        public static Habit Draw(Dice dice) =>
            new(0.1 + (0.8 * dice.Share()), 0.05 + (0.2 * dice.Normal()), dice.Happens(0.4));
    }
}
