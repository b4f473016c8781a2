using System.Globalization;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>What a back-test's data do not allow.</summary>
internal static class BacktestCautions
{
    private const int EnoughQuarters = 8;
    private const int EnoughWins = 65;

    /// <summary>The cautions, in sentences.</summary>
    /// <param name="everything">The view that was tested on.</param>
    /// <param name="rows">What the test gave.</param>
    public static IEnumerable<string> Find(ScopedBook everything, IReadOnlyList<BacktestRow> rows)
    {
        var quarters = rows.DistinctBy(row => row.Quarter, StringComparer.Ordinal).ToArray();
        if (quarters.Length < EnoughQuarters)
        {
            yield return Text(
                $"{quarters.Length} of the quarters could be tested; with fewer than {EnoughQuarters} no method can be said to be better than another."
            );
        }

        foreach (var sentence in Missing(everything.Coverage))
        {
            yield return sentence;
        }

        var withModel = rows.Where(row => row.Method == ForecastMethods.Model)
            .DistinctBy(row => row.Quarter, StringComparer.Ordinal)
            .Count();
        if (withModel < quarters.Length)
        {
            yield return Text(
                $"The model could be fitted for {withModel} of {quarters.Length} quarters: it needs 150 closed deals, 40 of them won and 40 lost, and four closed quarters before."
            );
        }

        if (quarters.Length > 0 && quarters.Average(row => row.Wins) is var wins and < EnoughWins)
        {
            yield return Text(
                $"With about {wins:0} wins a quarter, chance alone keeps the best possible mean accuracy at a quarter's start below 85%."
            );
        }
    }

    /// <summary>What the data does not hold.</summary>
    private static IEnumerable<string> Missing(DataCoverage coverage)
    {
        if (!coverage.History)
        {
            yield return "The data has no history between creation and closing: stage, amount and close date of an open deal are those that it ended with or has now.";
        }

        if (!coverage.CloseDates)
        {
            yield return "Open deals have no close dates: nothing can be told to be due, so all open deals count.";
        }

        if (coverage is { Categories: false, Calls: false })
        {
            yield return "The data has neither forecast calls nor categories, so there is no AE commit.";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
