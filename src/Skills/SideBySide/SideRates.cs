using RevBot.Skills.Facts;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.SideBySide;

/// <summary>Rates and means of sides or groups, and whether the two ends of them differ by more than chance.</summary>
internal static class SideRates
{
    private const double Level = 0.2;

    /// <summary>A side with its rate; of fewer than 12 cases the counts are told and the rate is not.</summary>
    public static Side Of(string name, int won, int closed) =>
        new(name, FactValue.Share(closed < SampleSizes.Least ? null : (double)won / closed))
        {
            Won = won,
            Deals = closed,
        };

    /// <summary>
    /// Whether two rates differ by more than chance at 80%, where they are picked as the ends of so many: the interval is
    /// the wider the more pairs there are (Bonferroni). Null where either has fewer than 12 cases.
    /// </summary>
    /// <param name="first">Successes and cases.</param>
    /// <param name="last">Successes and cases.</param>
    /// <param name="among">How many they are picked from, 2 and more.</param>
    public static bool? AreApart((int Won, int Closed) first, (int Won, int Closed) last, int among)
    {
        var pairs = among * (among - 1) / 2;
        var z = pairs == 1 ? Wilson.Z80 : Normal.Quantile(1 - (Level / (2 * pairs)));
        return Math.Min(first.Closed, last.Closed) < SampleSizes.Least
            ? null
            : TwoProportions.Of(first.Won, first.Closed, last.Won, last.Closed, z)?.IsReal;
    }

    /// <summary>The same of two means (Student's test); null where either has fewer than 12 values.</summary>
    public static bool? AreApart(IReadOnlyCollection<double> first, IReadOnlyCollection<double> last, int among) =>
        Math.Min(first.Count, last.Count) < SampleSizes.Least
            ? null
            : TwoMeans.Of(first, last)?.Chance < Level / (among * (among - 1) / 2);
}
