using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// What the chance of closing in a window owes to the window: the week of the quarter (the spike at its end), how far ahead it
/// is, and where it lies against the close date that the seller gives.
/// </summary>
internal static class WindowTerms
{
    private const double MiddleWeeks = 6.5;
    private static readonly double[] Knots = [1, 2, 4, 8, 13, 26];

    /// <summary>
    /// Lower bounds of whole weeks after the stated close date; below the first is a place of its own.
    /// </summary>
    private static readonly int[] Gaps = [-13, -8, -4, -2, -1, 0, 1, 2, 3, 5, 9, 14];
    private static readonly int StatedPlace = Array.IndexOf(Gaps, 0) + 1;

    /// <summary>How many terms do not depend on the deal.</summary>
    public static int CommonWidth => QuarterWeek.Count + Knots.Length + 1;

    /// <summary>How many places against the close date there are; the last is that of a deal without one.</summary>
    public static int Places => Gaps.Length + 2;

    /// <summary>All, the place's share of the horizon at the end.</summary>
    public static int Width => CommonWidth + Places + 1;

    /// <summary>ln(weeks ahead ÷ 6.5).</summary>
    public static double Horizon(in TimingWindow window) => Math.Log(window.Ahead / MiddleWeeks);

    /// <summary>Whether a column is an intercept, hardly penalised.</summary>
    public static bool IsIntercept(int column) => column < QuarterWeek.Count;

    /// <summary>Writes the terms that are the same for all deals.</summary>
    public static void WriteCommon(in TimingWindow window, Span<double> row)
    {
        row[..CommonWidth].Clear();
        row[window.Week] = 1;
        for (var knot = 0; knot < Knots.Length; knot++)
        {
            row[QuarterWeek.Count + knot] = Math.Max(0, window.Ahead - Knots[knot]) / Knots[knot];
        }

        row[CommonWidth - 1] = Horizon(window);
    }

    /// <summary>Writes all terms.</summary>
    public static void Write(in TimingWindow window, double weeksToClose, Span<double> row)
    {
        row[..Width].Clear();
        WriteCommon(window, row);
        var place = PlaceOf(window, weeksToClose);
        row[CommonWidth + place] = 1;
        row[Width - 1] = IsStated(place) ? Horizon(window) : 0;
    }

    /// <summary>Where a window lies against the close date.</summary>
    /// <param name="window">The window.</param>
    /// <param name="weeksToClose">From the day of the snapshot to the close date; NaN for none.</param>
    public static int PlaceOf(in TimingWindow window, double weeksToClose)
    {
        if (double.IsNaN(weeksToClose))
        {
            return Places - 1;
        }

        var gap = (int)Math.Floor(window.Ahead - weeksToClose);
        var place = 0;
        while (place < Gaps.Length && gap >= Gaps[place])
        {
            place++;
        }

        return place;
    }

    /// <summary>Whether the close date lies in the window.</summary>
    public static bool IsStated(int place) => place == StatedPlace;
}
