using RevBot.Data.Book;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.ForecastChange;

/// <summary>The shares that the forecast learnt: by stage, segment, due or not, and the week of the quarter.</summary>
internal sealed class LearntShares(ForecastMoment start, ForecastMoment end) : ShareRule
{
    private readonly bool closeDates = start.View.Coverage.CloseDates;

    public override bool IsRefreshed { get; } = start.NewestClosed != end.NewestClosed;

    public override double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue)
    {
        var date = later.Date ? end : start;
        return date.IsOver
            ? 0
            : LearningOf(later.Knowledge).Share(date.Week, stage, segment, (isDue, isDue || !closeDates));
    }

    private ForecastLearning LearningOf(bool later) => (later ? end : start).Knowledge!.Learning;
}
