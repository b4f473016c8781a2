using System.Text.Json.Serialization;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The fitted model: the probability that an open deal is won by the quarter's end, from what is known at a point of it.
/// η = xᵀβ over the columns, and logit p = a + b·η after recalibration.
/// </summary>
/// <param name="Levels">What the columns are made from.</param>
/// <param name="Scale">How the columns are scaled.</param>
/// <param name="Coefficients">β, one a column, before recalibration.</param>
/// <param name="Recalibration">a and b; (0, 1) changes nothing.</param>
/// <param name="Lambda">The strength of the penalty, 4, 16 or 64, that predicted the newest quarters best.</param>
/// <param name="References">The mean rows of training deals that explanations compare with.</param>
/// <exception cref="InvalidDataException">There are not as many coefficients or scales as columns.</exception>
internal sealed record LandmarkModel(
    FeatureLevels Levels,
    FeatureScale Scale,
    double[] Coefficients,
    (double A, double B) Recalibration,
    double Lambda,
    ReferenceRows References
)
{
    /// <summary>The columns with their scale; follows from the levels.</summary>
    [JsonIgnore]
    public FeatureLayout Layout { get; } =
        new FeatureLayout(new FeatureColumns(Levels).All(), Scale) is var layout && layout.Width == Coefficients.Length
            ? layout
            : throw new InvalidDataException("The coefficients are of other columns.");

    /// <summary>logit p of a deal.</summary>
    public double LogOddsOf(DealSnapshot deal)
    {
        Span<double> row = stackalloc double[Layout.Width];
        Layout.Encode(deal, row);
        return LogOddsOf(row);
    }

    /// <summary>p of a deal, 0..1.</summary>
    public double Probability(DealSnapshot deal) => LogOdds.Sigma(LogOddsOf(deal));

    /// <summary>
    /// What each group of features adds to logit p against the usual deal of the same stage and segment at that week. The
    /// contributions and the reference add up to logit p.
    /// </summary>
    public DealContributions Explain(DealSnapshot deal)
    {
        var row = Layout.Encode(deal);
        var usual = References.NearestTo(deal);
        var groups = new SortedDictionary<FeatureGroup, double>();
        for (var column = 0; column < row.Length; column++)
        {
            var group = Layout.Columns[column].Group;
            var effect = Recalibration.B * Coefficients[column] * (row[column] - usual[column]);
            groups[group] = groups.GetValueOrDefault(group) + effect;
        }

        return new(LogOddsOf(row), LogOddsOf(usual), groups);
    }

    /// <summary>logit p of a row of the layout.</summary>
    public double LogOddsOf(ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        for (var column = 0; column < row.Length; column++)
        {
            sum += row[column] * Coefficients[column];
        }

        return Recalibration.A + (Recalibration.B * sum);
    }

    /// <summary>Why a deal has its probability.</summary>
    /// <param name="LogOdds">logit p of the deal.</param>
    /// <param name="Reference">logit p of the usual deal of the same stage and segment at that week.</param>
    /// <param name="Groups">What each group of features adds; with the reference they add up to the deal's.</param>
    internal sealed record DealContributions(
        double LogOdds,
        double Reference,
        IReadOnlyDictionary<FeatureGroup, double> Groups
    )
    {
        /// <summary>How much probability a group makes, −1..1: p less what p would be without the group's part.</summary>
        public double Points(FeatureGroup group) =>
            Statistics.Logistic.LogOdds.Sigma(LogOdds)
            - Statistics.Logistic.LogOdds.Sigma(LogOdds - Groups.GetValueOrDefault(group));
    }
}
