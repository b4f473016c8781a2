using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The fitted model: the probability that an open deal is won by the quarter's end, from what is known at a point of it.
/// η = xᵀβ over the columns, and logit p = a + b·η after recalibration.
/// </summary>
internal sealed class LandmarkModel(FeatureLayout layout, double[] coefficients, (double A, double B) recalibration)
{
    public FeatureLayout Layout { get; } = layout;

    /// <summary>β of the columns, before recalibration.</summary>
    public IReadOnlyList<double> Coefficients { get; } = coefficients;

    /// <summary>a and b.</summary>
    public (double A, double B) Recalibration { get; } = recalibration;

    /// <summary>The strength of the penalty that predicted the newest quarter best.</summary>
    public required double Lambda { get; init; }

    /// <summary>The mean row of training deals, by stage and segment, that explanations compare with.</summary>
    public required ReferenceRows References { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LandmarkModel Read(BinaryReader reader) =>
        new(FeatureLayout.Read(reader), reader.Doubles(), (reader.ReadDouble(), reader.ReadDouble()))
        {
            Lambda = reader.ReadDouble(),
            References = ReferenceRows.Read(reader),
        };

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        Layout.Write(writer);
        writer.Put(coefficients);
        writer.Write(Recalibration.A);
        writer.Write(Recalibration.B);
        writer.Write(Lambda);
        References.Write(writer);
    }

    /// <summary>logit p.</summary>
    public double LogOddsOf(DealSnapshot deal)
    {
        Span<double> row = stackalloc double[Layout.Width];
        Layout.Encode(deal, row);
        return LogOddsOf(row);
    }

    /// <summary>p, 0..1.</summary>
    public double Probability(DealSnapshot deal) => LogOdds.Sigma(LogOddsOf(deal));

    /// <summary>
    /// What each group of features adds to logit p against the usual deal of the same stage and segment at that week. The
    /// contributions and the reference add up to logit p.
    /// </summary>
    public DealContributions Explain(DealSnapshot deal)
    {
        var row = new double[Layout.Width];
        Layout.Encode(deal, row);
        var usual = References.Of(deal);
        var groups = new SortedDictionary<FeatureGroup, double>();
        for (var column = 0; column < row.Length; column++)
        {
            var group = Layout.Columns[column].Group;
            var effect = Recalibration.B * coefficients[column] * (row[column] - usual[column]);
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
            sum += row[column] * coefficients[column];
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
        /// <summary>How many points of probability a group makes: p less what it would be without the group.</summary>
        public double Points(FeatureGroup group) =>
            Statistics.Logistic.LogOdds.Sigma(LogOdds)
            - Statistics.Logistic.LogOdds.Sigma(LogOdds - Groups.GetValueOrDefault(group));
    }
}
