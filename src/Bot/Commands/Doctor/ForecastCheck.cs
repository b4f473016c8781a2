using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Presentation;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether the forecast's model still fits what comes, as far as somebody has let it learn: looking does not learn.</summary>
internal static class ForecastCheck
{
    private const string Check = "forecast";

    public static IEnumerable<Finding> Run(DealBook book, BotClock clock)
    {
        if (ForecastKnowledge.Kept(book, clock.Now(book.Company)) is not { } knowledge)
        {
            return
            [
                Finding.Ok(
                    Check,
                    "Nothing learnt is kept yet; the first forecast learns, and learn does it ahead of time."
                ),
            ];
        }

        var health = knowledge.Health;
        if (health.Points.Count == 0)
        {
            return [Finding.Ok(Check, "No model is fitted yet, so there are no probabilities to watch.")];
        }

        var off = health.Points.Concat(health.Newest).Where(point => point.IsOff).DistinctBy(point => point.Week);
        return health.IsOff
            ? off.Select(point =>
                Finding.Warning(
                    Check,
                    HealthPresentation.Describe(point),
                    "Look at get_forecast_accuracy, and try other settings with backtest --compare, such as window=4,8,12."
                )
            )
            :
            [
                Finding.Ok(
                    Check,
                    $"The model's probabilities agree with what came in the last {health.Points[0].Quarters} closed quarters."
                ),
            ];
    }
}
