using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>Draws what happens to an open deal in a week. The same number of draws whatever happens.</summary>
internal static class Course
{
    public static void Week(Trade deal, int week, Timeline timeline, SellersDesk desk)
    {
        var chances = deal.Forces.At(
            deal.Stage,
            deal.Level,
            Timeline.WeekOfQuarter(week),
            Math.Max(0, week - deal.CreatedWeek)
        );
        var drawn = deal.Life.Share();
        var moved = deal.Life.Share();
        var day = Moments.Event(timeline.MondayOf(week)).PlusDays((int)(moved * 1e6) % 2);
        if (drawn < chances.Win)
        {
            Close(deal, week, Fate.Won, Closed(deal, day, Usual.Stages, ForecastCategory.Closed));
            return;
        }

        if (drawn < chances.Win + chances.Lose)
        {
            Close(deal, week, Fate.Lost, Closed(deal, day, Usual.Stages + 1, ForecastCategory.Omitted));
            return;
        }

        if (drawn < chances.Win + chances.Lose + chances.Advance)
        {
            deal.Stage++;
            deal.Level = Math.Min(deal.Level + 1, Usual.Levels - 1);
            deal.Entries.Add(desk.Moved(deal, day));
        }

        Drift(deal, moved);
    }

    private static void Drift(Trade deal, double drawn)
    {
        var fall = deal.Level > 0 ? deal.Forces.Fall : 0;
        var rise = deal.Level < Usual.Levels - 1 ? deal.Forces.Rise : 0;
        deal.Level +=
            drawn < fall ? -1
            : drawn < fall + rise ? 1
            : 0;
    }

    private static Entry Closed(Trade deal, NodaTime.LocalDate day, int stage, ForecastCategory category) =>
        new(Moments.Micros(day, 16), stage, category, day, deal.Dollars);

    private static void Close(Trade deal, int week, Fate fate, in Entry entry)
    {
        deal.Fate = fate;
        deal.ClosedWeek = week;
        deal.Odds = null;
        deal.Entries.Add(entry);
    }
}
