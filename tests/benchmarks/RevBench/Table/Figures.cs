using System.Globalization;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench.Table;

/// <summary>How figures are written: percents and points with one digit, each with its standard error.</summary>
internal static class Figures
{
    public const string None = "–";

    public static string Percent(Sample sample) =>
        sample.Count == 0 ? None
        : sample.Error > 0 ? Text($"{100 * sample.Mean:0.0} ± {100 * sample.Error:0.0}")
        : Text($"{100 * sample.Mean:0.0}");

    public static string Points(Sample sample) =>
        sample.Count == 0 ? None : Text($"{100 * sample.Mean:+0.0;−0.0;0.0} ± {100 * sample.Error:0.0}");

    public static string Percent(double share) => double.IsNaN(share) ? None : Text($"{100 * share:0.0}");

    public static string Share(double value) => double.IsNaN(value) ? None : Text($"{value:0.000}");

    public static string Whole(double value) => Text($"{value:#,0}");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
