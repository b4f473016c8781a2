using RevBot.Data;
using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Statistics;

public sealed class RidgeLogisticTests
{
    [Fact]
    public void Intercept_OfThreeWinsInTen_IsTheLogOddsOfThem()
    {
        // One column of ones and no penalty: p = 0.3, β = ln(3/7), the loss is the entropy.
        var fit = RidgeLogistic.Fit(new(Ones(10), 10, 1), [1, 1, 1, 0, 0, 0, 0, 0, 0, 0], default, [0]);

        Assert.True(fit.Converged);
        Assert.Equal(Math.Log(3 / 7.0), fit.Coefficients[0], 1e-10);
        Assert.Equal((-3 * Math.Log(0.3)) - (7 * Math.Log(0.7)), fit.Objective, 1e-10);
    }

    [Fact]
    public void Coefficients_OfNewton_AreThoseOfSteepestDescent()
    {
        foreach (var (rows, columns) in new[] { (40, 1), (120, 3), (300, 5), (301, 9) })
        {
            var (x, y) = Sample(rows, columns, seed: 11);
            var weights = Enumerable.Range(0, rows).Select(row => 0.5 + (row % 4)).ToArray();
            var penalties = Enumerable.Range(0, columns).Select(column => column == 0 ? 0.5 : 4.0).ToArray();
            var means = Enumerable.Range(0, columns).Select(column => 0.3 * (column - 1)).ToArray();
            var other = new GradientDescent(x, y, weights, penalties, means);

            var expected = other.Minimise();
            var fit = RidgeLogistic.Fit(x, y, weights, penalties, means);

            Assert.True(fit.Converged);
            Assert.Equal(other.Objective(expected), fit.Objective, 1e-8);
            for (var column = 0; column < columns; column++)
            {
                Assert.Equal(expected[column], fit.Coefficients[column], 1e-8);
            }
        }
    }

    [Fact]
    public void Coefficient_WhereOutcomesAreToldApartWithoutError_StaysFinite()
    {
        // Won above 0, lost below. By symmetry one equation is left: Σ|xᵢ|(1 − σ(β|xᵢ|)) = λβ.
        double[] values = [-3, -2, -1, 1, 2, 3];
        var fit = RidgeLogistic.Fit(new(values, 6, 1), [0, 0, 0, 1, 1, 1], default, [0.5]);

        var expected = Bisection(beta =>
            values.Sum(x => Math.Abs(x) / (1 + Math.Exp(beta * Math.Abs(x)))) - (0.5 * beta)
        );
        Assert.True(fit.Converged);
        Assert.Equal(expected, fit.Coefficients[0], 1e-8);
    }

    [Fact]
    public void Coefficient_WhereSeparationIsExtreme_StillConverges()
    {
        // Features of thousands start Newton far outside where the model is nearly quadratic: steps must be halved.
        var fit = RidgeLogistic.Fit(
            new([-5000, -4000, 1, 3000, 6000], 5, 1),
            [0, 0, 1, 1, 1],
            default,
            [0.001],
            start: [-2]
        );

        Assert.True(double.IsFinite(fit.Objective));
        Assert.True(fit.Coefficients[0] > 0);
    }

    [Fact]
    public void Weight_OfTwo_IsTheRowGivenTwice()
    {
        var (x, y) = Sample(50, 3, seed: 3);
        var weights = Enumerable.Range(0, 50).Select(row => row % 3 == 0 ? 2.0 : 1.0).ToArray();
        var places = Enumerable.Range(0, 50).SelectMany(row => Enumerable.Repeat(row, (int)weights[row])).ToArray();
        double[] repeated = [.. places.SelectMany(row => x.Row(row).ToArray())];
        double[] penalties = [1, 2, 3];

        var weighted = RidgeLogistic.Fit(x, y, weights, penalties);
        var twice = RidgeLogistic.Fit(
            new(repeated, places.Length, 3),
            [.. places.Select(row => y[row])],
            default,
            penalties
        );

        Same(twice.Coefficients, weighted.Coefficients, 1e-10);
    }

    [Fact]
    public void Weight_OfNought_IsTheRowLeftOut()
    {
        var (x, y) = Sample(50, 2, seed: 4);
        var weights = Ones(50);
        Array.Fill(weights, 0, 40, 10);

        var all = RidgeLogistic.Fit(x, y, weights, [1, 1]);
        var some = RidgeLogistic.Fit(new(x.Values[..80], 40, 2), y.AsSpan(0, 40), default, [1, 1]);

        Same(some.Coefficients, all.Coefficients, 1e-10);
    }

    [Fact]
    public void Coefficients_OfNoRows_AreThePriorMeans()
    {
        var fit = RidgeLogistic.Fit(new([], 0, 2), [], default, [4, 0.5], [0.7, -1.5]);

        Same([0.7, -1.5], fit.Coefficients, 1e-15);
    }

    [Fact]
    public void Coefficients_UnderAStrongPenalty_AreDrawnToThePriorMeans()
    {
        var (x, y) = Sample(100, 2, seed: 8);

        var fit = RidgeLogistic.Fit(x, y, default, [1e9, 1e9], [0.25, -0.75]);

        Same([0.25, -0.75], fit.Coefficients, 1e-6);
    }

    [Fact]
    public void Start_FromElsewhere_EndsAtTheSamePlace()
    {
        var (x, y) = Sample(100, 3, seed: 9);

        var near = RidgeLogistic.Fit(x, y, default, [1, 1, 1]);
        var far = RidgeLogistic.Fit(x, y, default, [1, 1, 1], default, [5, -7, 9]);

        Same(near.Coefficients, far.Coefficients, 1e-10);
    }

    [Fact]
    public void Fit_OfManyRowsInParts_IsTheSameToTheBitAndHasNoSlopeLeft()
    {
        // 20,001 rows of 13 columns: several parts, a rest in the last, and a width that is no multiple of four.
        var (x, y) = Sample(20_001, 13, seed: 21);
        double[] penalties = [.. Enumerable.Repeat(2.0, 13)];

        var first = RidgeLogistic.Fit(x, y, default, penalties);
        var second = RidgeLogistic.Fit(x, y, default, penalties);

        Assert.Equal(first.Coefficients, second.Coefficients);
        Assert.Equal(first.Objective, second.Objective);
        var slope = new GradientDescent(x, y, Ones(20_001), penalties, new double[13]).Gradient(first.Coefficients);
        Assert.All(slope, value => Assert.Equal(0, value, 1e-8));
    }

    [Fact]
    public void Fit_OfWhatCannotBeFitted_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => RidgeLogistic.Fit(new([1, 1], 2, 1), [1], default, [1]));
        Assert.Throws<ArgumentException>(() => RidgeLogistic.Fit(new([1, double.NaN], 2, 1), [1, 0], default, [1]));
        Assert.Throws<ArgumentException>(() => RidgeLogistic.Fit(new([1, 1, 1, 1], 2, 2), [1, 0], default, [0, 0]));
    }

    private static (DesignMatrix X, double[] Y) Sample(int rows, int columns, ulong seed)
    {
        var draws = new SeededRandom(seed);
        var values = new double[rows * columns];
        var y = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var eta = -0.5;
            for (var column = 0; column < columns; column++)
            {
                // An intercept, yes-or-no columns and continuous ones, as features are.
                var value =
                    column == 0 ? 1
                    : column % 3 == 1
                        ? draws.Uniform() < 0.3 ? 1.0
                            : 0
                    : draws.Normal();
                values[(row * columns) + column] = value;
                eta += value * 0.4 * (column % 2 == 0 ? 1 : -1);
            }

            y[row] = draws.Uniform() < LogOdds.Sigma(eta) ? 1 : 0;
        }

        return (new(values, rows, columns), y);
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];

    // The root of a falling function.
    private static double Bisection(Func<double, double> function)
    {
        var (low, high) = (0.0, 100.0);
        for (var turn = 0; turn < 100; turn++)
        {
            var middle = (low + high) / 2;
            (low, high) = function(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static void Same(double[] expected, double[] actual, double within)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var place = 0; place < expected.Length; place++)
        {
            Assert.Equal(expected[place], actual[place], within);
        }
    }
}
