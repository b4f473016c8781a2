using System.Collections.Concurrent;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>The shares that the forecast learnt: by stage, segment, due or not, and the week of the quarter.</summary>
internal sealed class LearntShares(ForecastMoment start, ForecastMoment end) : ShareRule
{
    private readonly bool closeDates = start.View.Coverage.CloseDates;
    private readonly ConcurrentDictionary<(bool, bool, int, string?, bool), double> known = new();

    public override bool IsRefreshed { get; } = start.NewestClosed != end.NewestClosed;

    public override double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue)
    {
        // Very many deals of few kinds are asked about.
        var kind = (later.Knowledge, later.Date, stage.Id, segment, isDue);
        if (!known.TryGetValue(kind, out var share))
        {
            known[kind] = share = Read(later, stage, segment, isDue);
        }

        return share;
    }

    private double Read((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue)
    {
        var date = later.Date ? end : start;
        return date.IsOver
            ? 0
            : LearningOf(later.Knowledge).Share(date.Week, stage, segment, (isDue, isDue || !closeDates));
    }

    private ForecastLearning LearningOf(bool later) => (later ? end : start).Knowledge!.Learning;
}
