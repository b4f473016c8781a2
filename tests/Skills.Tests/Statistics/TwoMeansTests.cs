using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class TwoMeansTests
{
    [Fact]
    public void Test_OfStudentsSleepData_IsThePublishedOne()
    {
        // Student (1908), extra hours of sleep; with pooled variance t = 1.8608134675 at 18 degrees, p = 0.0791867142.
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

        var test = TwoMeans.Of(first, second)!;

        Assert.Equal(0.75, test.Before, 1e-9);
        Assert.Equal(2.33, test.After, 1e-9);
        Assert.Equal(0.0791867142, test.Chance, 1e-9);
    }

    [Fact]
    public void Test_OfEqualValuesWithoutScatter_IsNoDifference() =>
        Assert.Equal(1, TwoMeans.Of([2, 2], [2, 2])!.Chance);

    [Fact]
    public void Test_OfDifferentValuesWithoutScatter_IsCertain() =>
        Assert.Equal(0, TwoMeans.Of([2, 2], [1, 1])!.Chance);

    [Fact]
    public void Test_OfOneValueEach_IsNone() => Assert.Null(TwoMeans.Of([1], [2]));
}
