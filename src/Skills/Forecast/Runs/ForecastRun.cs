using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Runs;

/// <summary>
/// A view's forecast to keep: every method of the running quarter, and of the next one in the week before it begins. The
/// same view gives the same lines.
/// </summary>
public static class ForecastRun
{
    /// <summary>The lines of a view, by period and method.</summary>
    public static IReadOnlyList<ForecastRunLine> Of(ScopedBook view)
    {
        var running = view.Company.Calendar.QuarterOf(view.Today);
        var knowledge = view.Norm<ForecastKnowledge>();
        return
        [
            .. new[] { running, view.Company.Calendar.Shift(running, 1) }
                .Where(period => Outlook.Covers(view, period))
                .SelectMany(period => Lines(view, period, knowledge)),
        ];
    }

    private static IEnumerable<ForecastRunLine> Lines(ScopedBook view, Period period, ForecastKnowledge knowledge)
    {
        var standing = Standing.Of(view, period);
        var outlook = Outlook.Of(standing, ForecastPeople.Of(view, null), knowledge);
        var basis = new RunBasis(standing, outlook, knowledge);
        var (assumptions, features, model) = (basis.Assumptions(), basis.FeaturesHash(), basis.Model());
        var range = outlook.Spread.Range();
        return outlook
            .Methods.Select(method => Line(method.Method, method.Raw, null, null))
            .Append(Line(ForecastMethods.Ensemble, outlook.Ensemble, range.Low, range.High));

        ForecastRunLine Line(string method, double amount, double? low, double? high) =>
            new(
                period,
                method,
                Rounded(amount),
                low is { } from ? Rounded(from) : null,
                high is { } to ? Rounded(to) : null
            )
            {
                Assumptions = assumptions,
                FeaturesHash = features,
                Model = model,
            };

        Money Rounded(double minor) =>
            new((long)Math.Round(minor, MidpointRounding.AwayFromZero), view.Company.Currency);
    }
}
