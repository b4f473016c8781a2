namespace RevBot.Skills.Statistics.Logistic;

/// <summary>A fitted logistic model: log-odds η = Σ βⱼxⱼ, probability 1 ÷ (1 + e^−η).</summary>
/// <param name="Coefficients">β, one a column of the matrix it was fitted to.</param>
/// <param name="Iterations">Newton steps taken, 0 to 25.</param>
/// <param name="Converged">Whether the last full step was below 1e-8 in every coefficient; if not, β is where it stopped.</param>
/// <param name="Objective">The penalised log-loss at β.</param>
public sealed record LogisticFit(double[] Coefficients, int Iterations, bool Converged, double Objective);
