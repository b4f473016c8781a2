using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// Fits the two log-odds of competing risks apart: won against open without the lost rows, lost against open without the
/// won ones (Begg and Gray 1984). With all columns that tell rows apart and no penalty the hazards are the observed shares.
/// </summary>
/// <param name="Win">Coefficients of ln(won ÷ open).</param>
/// <param name="Lose">Coefficients of ln(lost ÷ open).</param>
internal sealed record HazardFit(double[] Win, double[] Lose)
{
    /// <param name="x">A row for each deal and week.</param>
    /// <param name="fates">What came of each.</param>
    /// <param name="weights">How much each counts.</param>
    /// <param name="penalties">λ of each column.</param>
    public static HazardFit Fit(DesignMatrix x, WeekFate[] fates, double[] weights, double[] penalties) =>
        new(
            Against(WeekFate.Won, WeekFate.Lost, x, fates, weights, penalties),
            Against(WeekFate.Lost, WeekFate.Won, x, fates, weights, penalties)
        );

    private static double[] Against(
        WeekFate meant,
        WeekFate other,
        DesignMatrix x,
        WeekFate[] fates,
        double[] weights,
        double[] penalties
    )
    {
        var rows = Enumerable.Range(0, x.Rows).Where(row => fates[row] != other).ToArray();
        var values = new double[rows.Length * x.Columns];
        for (var place = 0; place < rows.Length; place++)
        {
            x.Row(rows[place]).CopyTo(values.AsSpan(place * x.Columns));
        }

        return RidgeLogistic
            .Fit(
                new(values, rows.Length, x.Columns),
                Array.ConvertAll(rows, row => fates[row] == meant ? 1.0 : 0.0),
                Array.ConvertAll(rows, row => weights[row]),
                penalties
            )
            .Coefficients;
    }
}
