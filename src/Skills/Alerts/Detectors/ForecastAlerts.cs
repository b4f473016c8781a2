using NodaTime;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>
/// The current quarter's forecast: commit and all upside together short of quota, and a forecast outside the 80% range that
/// it had a week before.
/// </summary>
internal static class ForecastAlerts
{
    // Before that most of a quarter's commit has not been made.
    private const int FirstDay = 14;

    private static readonly GetForecast Forecast = new();

    public static IEnumerable<Alert> Find(AlertView view)
    {
        var today = view.Book.Today;
        if (Period.DaysBetween(view.Quarter.Start, today) < FirstDay)
        {
            yield break;
        }

        var arguments = new GetForecastArguments { Period = view.Quarter.Id, Filter = view.Filter };
        var now = Forecast.Run(view.Book, arguments);
        if (Shortfall(view, now) is { } shortfall)
        {
            yield return shortfall;
        }

        var week = view.Book.AsKnownAt(view.Book.AsOf - Duration.FromDays(7));
        if (
            now.Ensemble is { } ensemble
            && Left(view, ensemble.Amount, LeadingNumber.Of(week, view.Quarter, view.Filter)) is { } left
        )
        {
            yield return left;
        }
    }

    private static Alert? Shortfall(AlertView view, GetForecastResult now)
    {
        if (now.Quota is not { } quota || now.BestCase >= quota || now.BestCase < now.Commit)
        {
            return null;
        }

        return new(
            AlertKind.Shortfall,
            $"Shortfall:{view.Quarter.Id}",
            view.Quarter.Id,
            $"Commit is {Say(now.Commit)} and all best case with it {Say(now.BestCase)}, against a quota of {Say(quota)}.",
            "Find what can be pulled in, or say the number that will be made."
        )
        {
            Amount = quota - now.BestCase,
        };
    }

    private static Alert? Left(AlertView view, Money now, LeadingNumber? range)
    {
        if (range is null || (now >= range.Low && now <= range.High))
        {
            return null;
        }

        var isBelow = now < range.Low;
        return new(
            AlertKind.Range,
            $"Range:{view.Quarter.Id}:{(isBelow ? "below" : "above")}",
            view.Quarter.Id,
            $"The forecast is {Say(now)}, {(isBelow ? "below" : "above")} the 80% range of a week ago, {Say(range.Low)} to {Say(range.High)}.",
            "Ask which deals moved it before you pass the number on."
        )
        {
            Amount = isBelow ? range.Low - now : now - range.High,
        };
    }

    private static string Say(Money money) => AlertView.Say(FactValue.Of(money));
}
