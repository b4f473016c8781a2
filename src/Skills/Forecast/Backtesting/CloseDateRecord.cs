using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Timing;

namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>Compares likely close dates, from what was known at a week, with the days on which the deals were won.</summary>
internal sealed class CloseDateRecord
{
    private readonly Dictionary<int, LocalDate> won = [];
    private readonly List<CloseDatePrediction> predictions = [];

    /// <param name="everything">Its instant says what came.</param>
    public CloseDateRecord(ScopedBook everything)
    {
        foreach (var deal in everything.Deals)
        {
            if (deal.Now is { IsWon: true, CloseOn: { } day })
            {
                won[deal.Order] = day;
            }
        }
    }

    public IReadOnlyList<CloseDatePrediction> Predictions => predictions;

    /// <summary>Takes the deals open at a week that were won by the last day that the prediction looks at.</summary>
    public void Look(Standing standing, RawForecast forecast, int week)
    {
        if (forecast.Model is null || CloseOutlook.Of(standing) is not { } outlook)
        {
            return;
        }

        foreach (var (expected, curve) in outlook.Curves(forecast.Deals))
        {
            if (
                won.TryGetValue(expected.Deal.Order, out var actual)
                && actual <= curve.Last
                && curve.DayOf(0.5) is { } predicted
            )
            {
                predictions.Add(
                    new(
                        standing.Period.Id,
                        week,
                        expected.Deal.Id,
                        predicted,
                        expected.Deal.Now.CloseOn,
                        actual,
                        standing.Period.Contains(actual)
                    )
                );
            }
        }
    }
}
