using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Tests.Statistics;

/// <summary>
/// The same objective as RidgeLogistic, written again from its formula and minimised without curvature: steepest descent
/// with backtracking until no slope is left.
/// </summary>
internal sealed class GradientDescent(DesignMatrix x, double[] y, double[] weights, double[] penalties, double[] means)
{
    public double[] Minimise(double slope = 1e-12)
    {
        var at = means.ToArray();
        var step = 1.0;
        for (var gradient = Gradient(at); gradient.Max(Math.Abs) > slope; gradient = Gradient(at))
        {
            // Towards the end the objective has no digits left to tell a step by; the slope still has.
            while (Length(Gradient(Moved(at, gradient, step))) > Length(gradient))
            {
                step /= 2;
            }

            at = Moved(at, gradient, step);
            step *= 1.1;
        }

        return at;
    }

    public double Objective(double[] at)
    {
        var sum = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var p = 1 / (1 + Math.Exp(-Eta(row, at)));
            sum -= weights[row] * ((y[row] * Math.Log(p)) + ((1 - y[row]) * Math.Log(1 - p)));
        }

        return sum + at.Select((value, column) => penalties[column] * Math.Pow(value - means[column], 2) / 2).Sum();
    }

    public double[] Gradient(double[] at)
    {
        var gradient = at.Select((value, column) => penalties[column] * (value - means[column])).ToArray();
        for (var row = 0; row < x.Rows; row++)
        {
            var error = weights[row] * ((1 / (1 + Math.Exp(-Eta(row, at)))) - y[row]);
            for (var column = 0; column < x.Columns; column++)
            {
                gradient[column] += error * x.Values[(row * x.Columns) + column];
            }
        }

        return gradient;
    }

    private double Eta(int row, double[] at) => at.Select((value, j) => value * x.Values[(row * x.Columns) + j]).Sum();

    private static double[] Moved(double[] at, double[] gradient, double step) =>
        [.. at.Select((value, column) => value - (step * gradient[column]))];

    private static double Length(double[] vector) => vector.Sum(value => value * value);
}
