using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>A fitted logistic model: log-odds η = Σ βⱼxⱼ, probability 1 ÷ (1 + e^−η).</summary>
/// <param name="Coefficients">β, one a column of the matrix it was fitted to.</param>
/// <param name="InverseHessian">H⁻¹ at β, row after row: the covariance of β.</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="Converged">Whether the last full step was below 1e-8 in every coefficient.</param>
/// <param name="Objective">The penalised log-loss at β.</param>
public sealed record LogisticFit(
    double[] Coefficients,
    double[] InverseHessian,
    int Iterations,
    bool Converged,
    double Objective
)
{
    /// <summary>The log-odds of one case.</summary>
    public double Logit(ReadOnlySpan<double> features) => Vectors.Dot(features, Coefficients);

    /// <summary>The probability of one case, 0..1.</summary>
    public double Probability(ReadOnlySpan<double> features) => LogOdds.Sigma(Logit(features));

    /// <summary>The log-odds of each row.</summary>
    public double[] Logits(DesignMatrix x)
    {
        var logits = new double[x.Rows];
        for (var row = 0; row < logits.Length; row++)
        {
            logits[row] = Logit(x.Row(row));
        }

        return logits;
    }

    /// <summary>The probability of each row, 0..1.</summary>
    public double[] Probabilities(DesignMatrix x) => Array.ConvertAll(Logits(x), LogOdds.Sigma);

    /// <summary>The variance of one case's log-odds for want of data, xᵀH⁻¹x.</summary>
    public double LogitVariance(ReadOnlySpan<double> features)
    {
        var columns = Coefficients.Length;
        var variance = 0.0;
        for (var row = 0; row < columns; row++)
        {
            variance += features[row] * Vectors.Dot(InverseHessian.AsSpan(row * columns, columns), features);
        }

        return variance;
    }
}
