namespace RevBot.Skills.Statistics.Logistic;

/// <summary>½ Σ λⱼ(βⱼ − mⱼ)²: a normal prior of mean mⱼ and variance 1 ÷ λⱼ on each coefficient.</summary>
internal sealed class RidgePenalty(double[] strengths, double[] means)
{
    /// <summary>The penalty of coefficients.</summary>
    public double Of(double[] coefficients)
    {
        var sum = 0.0;
        for (var column = 0; column < strengths.Length; column++)
        {
            var away = coefficients[column] - means[column];
            sum += strengths[column] * away * away;
        }

        return sum / 2;
    }

    /// <summary>Adds its slope to a gradient and its curvature to the diagonal of a Hessian.</summary>
    public void AddTo(double[] gradient, double[] hessian, double[] coefficients)
    {
        for (var column = 0; column < strengths.Length; column++)
        {
            gradient[column] += strengths[column] * (coefficients[column] - means[column]);
            hessian[(column * strengths.Length) + column] += strengths[column];
        }
    }
}
