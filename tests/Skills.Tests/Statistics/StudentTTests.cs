using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

/// <summary>Quantiles against the closed forms of one and two degrees of freedom, and a table's for three.</summary>
public sealed class StudentTTests
{
    // P(|T| < t) is 2/π·atan t of one degree and t ÷ √(2 + t²) of two.
    [Fact]
    public void Within_OfOneAndTwoDegrees_IsTheClosedForm()
    {
        Assert.Equal(Math.Tan(0.4 * Math.PI), StudentT.Within(0.8, 1), 1e-9);
        Assert.Equal(Math.Sqrt(1.28 / 0.36), StudentT.Within(0.8, 2), 1e-9);
    }

    [Theory]
    [InlineData(3, 1.6377)]
    [InlineData(11, 1.3634)]
    public void Within_OfMoreDegrees_IsTheTables(int freedom, double expected) =>
        Assert.Equal(expected, StudentT.Within(0.8, freedom), 1e-4);
}
