using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>
/// The log-loss of a logistic model over weighted rows, with its slope and curvature. Rows are summed in parts, side by
/// side; the parts depend on the number of rows alone and are added in their order, so any machine gives the same sums.
/// </summary>
internal sealed class LogisticSums
{
    private const int MostParts = 16;
    private const int RowsForAPart = 2048;

    /// <summary>Keeps a row that is as good as certain from vanishing out of the curvature.</summary>
    private const double LeastCurvature = 1e-6;

    private readonly DesignMatrix x;
    private readonly double[] y;
    private readonly double[] weights;
    private readonly double[] losses;
    private readonly double[][] gradients;
    private readonly GramSum[] curvatures;

    /// <summary>Prepares the sums; nothing is worked out yet.</summary>
    /// <param name="x">The rows.</param>
    /// <param name="y">The outcomes, 0..1, one a row.</param>
    /// <param name="weights">0 and more, one a row.</param>
    public LogisticSums(DesignMatrix x, double[] y, double[] weights)
    {
        (this.x, this.y, this.weights) = (x, y, weights);
        var parts = Math.Clamp((x.Rows + RowsForAPart - 1) / RowsForAPart, 1, MostParts);
        losses = new double[parts];
        gradients = [.. Enumerable.Range(0, parts).Select(_ => new double[x.Columns])];
        curvatures = [.. Enumerable.Range(0, parts).Select(_ => new GramSum(x.Columns))];
    }

    /// <summary>Σ wᵢ(ln(1 + e^ηᵢ) − yᵢηᵢ).</summary>
    public double Loss(double[] coefficients)
    {
        InParts(part => losses[part] = LossOf(part, coefficients));
        return losses.Sum();
    }

    /// <summary>Adds Σ wᵢ(pᵢ − yᵢ)xᵢ to a gradient and Σ wᵢrᵢxᵢxᵢᵀ to a Hessian, on and below its diagonal.</summary>
    public void Differentiate(double[] coefficients, double[] gradient, double[] hessian)
    {
        InParts(part => DifferentiatePart(part, coefficients));
        for (var part = 0; part < losses.Length; part++)
        {
            Vectors.AddScaled(gradient, gradients[part], 1);
            curvatures[part].AddTo(hessian);
        }
    }

    private double LossOf(int part, double[] coefficients)
    {
        var loss = 0.0;
        for (var row = StartOf(part); row < StartOf(part + 1); row++)
        {
            var eta = Vectors.Dot(x.Row(row), coefficients);
            loss += weights[row] * (LogOdds.Softplus(eta) - (y[row] * eta));
        }

        return loss;
    }

    private void DifferentiatePart(int part, double[] coefficients)
    {
        var (gradient, curvature) = (gradients[part], curvatures[part]);
        Array.Clear(gradient);
        curvature.Clear();
        for (var row = StartOf(part); row < StartOf(part + 1); row++)
        {
            var features = x.Row(row);
            var p = LogOdds.Sigma(Vectors.Dot(features, coefficients));
            Vectors.AddScaled(gradient, features, weights[row] * (p - y[row]));
            curvature.Add(features, weights[row] * Math.Max(p * (1 - p), LeastCurvature));
        }
    }

    private int StartOf(int part) => (int)((long)x.Rows * part / losses.Length);

    private void InParts(Action<int> work)
    {
        if (losses.Length == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, losses.Length, work);
        }
    }
}
