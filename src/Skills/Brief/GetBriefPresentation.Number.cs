using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Methods;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <content>The forecast against quota, out of <c>get_forecast</c>, and what changed it.</content>
internal sealed partial class GetBriefPresentation
{
    private const int FirstDays = 7;

    private Statement Number(Statement blank)
    {
        var forecast = view.Forecast;
        var facts = new StatementFacts(StatementKind.Number)
            .Take(forecast, "period", "quota", "closed_won", "attainment", "days_left", "gap", "open")
            .Take(forecast, "remaining_coverage", "commit", "weighted", "ensemble", "low", "high", "chance")
            .Take(forecast, "ensemble_accuracy", "record_quarters", "range_level")
            .TakeAs(forecast, $"{Leading()}_against_quota", "against_quota");
        var marks = TrueFlags(forecast)
            .Append(IsShort() ? "short" : string.Empty)
            .Append(view.IsPast ? "over" : string.Empty)
            .Append(view.IsOwn ? "own" : string.Empty)
            .Concat(SinceMarks());
        return view.IsPast
            ? blank with
            {
                Facts = facts.Facts,
                Marks = StatementNames.Marks(marks),
            }
            : blank with
            {
                Facts = AddChange(facts).Facts,
                Items = ChangeParts(),
                Marks = StatementNames.Marks(marks.Concat(ChangeMarks())),
            };
    }

    // How the quarter before ended; null but in the first seven days of the current quarter.
    private Statement? LastQuarter(Statement blank)
    {
        var (today, period) = (view.Book.Today, view.Period);
        if (period.Kind != PeriodKind.Quarter || !period.Contains(today) || today >= period.Start.PlusDays(FirstDays))
        {
            return null;
        }

        Period before = view.Book.Company.Calendar.QuarterOf(period.Start.PlusDays(-1));
        var ended = view.ForecastOf(before);
        var facts = new StatementFacts(StatementKind.LastQuarter).Take(
            ended,
            "period",
            "closed_won",
            "quota",
            "attainment"
        );
        return ended.WonDeals == 0 && ended.Quota is null ? null : blank with { Facts = facts.Facts };
    }

    private string Leading() => view.Forecast.Ensemble is null ? ForecastMethods.Commit : ForecastMethods.Ensemble;

    private bool IsShort() => view.Forecast.MethodOf(Leading())?.Amount < view.Forecast.Quota;
}
