using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// Why the model gives a deal another probability: the change in log-odds, split into what the weeks left change by
/// themselves and what each group of features changes. The two add up to the change.
/// </summary>
internal sealed class Rescoring
{
    private readonly double before;
    private readonly double after;
    private readonly SortedDictionary<FeatureGroup, double> groups = [];

    public Rescoring(LandmarkModel model, DealSnapshot was, DealSnapshot now)
    {
        (before, after) = (model.LogOddsOf(was), model.LogOddsOf(now));
        var (first, last) = (Encode(model, was), Encode(model, now));
        var firstLater = Encode(model, was with { WeeksLeft = now.WeeksLeft });
        var lastEarlier = Encode(model, now with { WeeksLeft = was.WeeksLeft });
        for (var column = 0; column < first.Length; column++)
        {
            var factor = model.Recalibration.B * model.Coefficients[column] / 2;
            Time += factor * ((firstLater[column] - first[column]) + (last[column] - lastEarlier[column]));
            var effect = factor * ((lastEarlier[column] - first[column]) + (last[column] - firstLater[column]));
            var group = model.Layout.Columns[column].Group;
            groups[group] = groups.GetValueOrDefault(group) + effect;
        }
    }

    /// <summary>What fewer weeks left change, in log-odds.</summary>
    public double Time { get; }

    /// <summary>What each group of features changes.</summary>
    public IReadOnlyDictionary<FeatureGroup, double> Groups => groups;

    /// <summary>Points of probability for one unit of log-odds: along the chord, so that the parts add up.</summary>
    /// <param name="least">Below this change of log-odds the tangent is taken.</param>
    public double Slope(double least)
    {
        var (was, now) = (LogOdds.Sigma(before), LogOdds.Sigma(after));
        return Math.Abs(after - before) > least ? (now - was) / (after - before) : was * (1 - was);
    }

    private static double[] Encode(LandmarkModel model, DealSnapshot deal)
    {
        var row = new double[model.Layout.Width];
        model.Layout.Encode(deal, row);
        return row;
    }
}
