using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// Why the model gives a deal another probability: the change in log-odds, split into what the weeks left change by
/// themselves and what each group of features changes. The two add up to the change.
/// </summary>
internal sealed class LogOddsChange
{
    private static readonly int Count = Enum.GetValues<FeatureGroup>().Length;

    private readonly double before;
    private readonly double after;
    private readonly double[] groups = new double[Count];

    /// <summary>Splits the change of a deal between two days.</summary>
    /// <param name="model">The model; its columns say which feature belongs to which group.</param>
    /// <param name="was">The deal on the first day.</param>
    /// <param name="now">The deal on the second day.</param>
    public LogOddsChange(LandmarkModel model, DealSnapshot was, DealSnapshot now)
    {
        var width = model.Layout.Width;
        Span<double> first = stackalloc double[width];
        Span<double> last = stackalloc double[width];
        Span<double> firstLater = stackalloc double[width];
        Span<double> lastEarlier = stackalloc double[width];
        model.Layout.Encode(was, first);
        model.Layout.Encode(now, last);
        model.Layout.Encode(was with { WeeksLeft = now.WeeksLeft }, firstLater);
        model.Layout.Encode(now with { WeeksLeft = was.WeeksLeft }, lastEarlier);
        (before, after) = (model.LogOddsOf(first), model.LogOddsOf(last));
        for (var column = 0; column < width; column++)
        {
            var factor = model.Recalibration.B * model.Coefficients[column] / 2;
            Time += factor * ((firstLater[column] - first[column]) + (last[column] - lastEarlier[column]));
            var effect = factor * ((lastEarlier[column] - first[column]) + (last[column] - firstLater[column]));
            groups[(int)model.Layout.Columns[column].Group] += effect;
        }
    }

    /// <summary>What fewer weeks left change, in log-odds.</summary>
    public double Time { get; }

    /// <summary>What each group of features changes, by the group's number.</summary>
    public IReadOnlyList<double> Groups => groups;

    /// <summary>Points of probability for one unit of log-odds: along the chord, so that the parts add up.</summary>
    /// <param name="least">Below this change of log-odds the tangent is taken.</param>
    public double Slope(double least)
    {
        var (was, now) = (LogOdds.Sigma(before), LogOdds.Sigma(after));
        return Math.Abs(after - before) > least ? (now - was) / (after - before) : was * (1 - was);
    }
}
