using System.Globalization;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>How far likely close dates lay from the days on which deals were won, beside the dates in the CRM.</summary>
internal static class CloseDateText
{
    private const int NameWidth = 24;

    /// <summary>Writes the table; nothing where no date could be predicted. Side effect: writes.</summary>
    public static void Write(IReadOnlyList<CloseDatePrediction> predictions, TextWriter output)
    {
        if (predictions.Count == 0)
        {
            return;
        }

        var weeks = predictions.Select(prediction => prediction.Week).Distinct().Order().ToArray();
        var width = weeks.Length > 10 ? 4 : 7;
        output.WriteLine();
        output.WriteLine("Close date of deals won, median days off");
        Line("week", weeks, week => week.ToString(CultureInfo.InvariantCulture));
        Line("in the quarter: likely", weeks, week => Median(At(week, true).Select(deal => deal.DaysOff)));
        Line("in the quarter: CRM", weeks, week => Median(At(week, true).Select(deal => deal.StatedDaysOff)));
        Line("whenever won: likely", weeks, week => Median(At(week, false).Select(deal => deal.DaysOff)));
        Line("whenever won: CRM", weeks, week => Median(At(week, false).Select(deal => deal.StatedDaysOff)));

        void Line(string name, int[] of, Func<int, string> cell) =>
            output.WriteLine(name.PadRight(NameWidth) + string.Concat(of.Select(week => cell(week).PadLeft(width))));

        IEnumerable<CloseDatePrediction> At(int week, bool inQuarter) =>
            predictions.Where(deal => deal.Week == week && (deal.InQuarter || !inQuarter));
    }

    private static string Median(IEnumerable<int> days) => Median(days.Select(day => (int?)day));

    private static string Median(IEnumerable<int?> days)
    {
        var sorted = days.OfType<int>().Order().ToArray();
        return sorted.Length == 0
            ? "-"
            : ((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0).ToString(
                "0.#",
                CultureInfo.InvariantCulture
            );
    }
}
