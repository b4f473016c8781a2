using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Methods;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief.Planning;

/// <summary>The forecast against quota, out of <c>get_forecast</c>.</summary>
internal static class NumberStatements
{
    private const int FirstDays = 7;

    public static Statement Number(BriefView view, Statement blank)
    {
        var forecast = view.Forecast;
        var facts = new StatementFacts(StatementKind.Number)
            .Take(forecast, "period", "quota", "closed_won", "attainment", "days_left", "gap", "open")
            .Take(forecast, "remaining_coverage", "commit", "weighted", "ensemble", "low", "high", "chance")
            .Take(forecast, "ensemble_accuracy", "record_quarters", "range_level")
            .TakeAs(forecast, $"{Leading(view)}_against_quota", "against_quota");
        var marks = forecast
            .Flags.Where(flag => flag.Value)
            .Select(flag => flag.Key)
            .Append(IsShort(view) ? "short" : string.Empty)
            .Append(view.Period.End < view.Book.Today ? "over" : string.Empty)
            .Append(view.IsOwn ? "own" : string.Empty);
        return blank with { Facts = facts.Facts, Marks = StatementNames.Marks(marks) };
    }

    /// <summary>How the quarter before ended; null but in the first week of the current quarter.</summary>
    public static Statement? LastQuarter(BriefView view, Statement blank)
    {
        var (today, period) = (view.Book.Today, view.Period);
        if (period.Kind != PeriodKind.Quarter || !period.Contains(today) || today >= period.Start.PlusDays(FirstDays))
        {
            return null;
        }

        Period before = view.Book.Company.Calendar.QuarterOf(period.Start.PlusDays(-1));
        var ended = view.ForecastOf(before, view.Filter);
        var facts = new StatementFacts(StatementKind.LastQuarter).Take(
            ended,
            "period",
            "closed_won",
            "quota",
            "attainment"
        );
        return ended.WonDeals == 0 && ended.Quota is null ? null : blank with { Facts = facts.Facts };
    }

    private static string Leading(BriefView view) =>
        view.Forecast.Range is null ? ForecastMethods.Commit : ForecastMethods.Ensemble;

    private static bool IsShort(BriefView view)
    {
        var leading = Leading(view);
        var method = view.Forecast.Methods.First(found =>
            string.Equals(found.Method, leading, StringComparison.Ordinal)
        );
        return view.Forecast.Quota is { } quota && method.Amount < quota;
    }
}
