using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Hosting;

/// <summary>
/// Reads what a team may set about its forecast, from settings and from the values that <c>backtest --compare</c> tries:
/// both under the same rules.
/// </summary>
internal static class ForecastSettings
{
    private const double LeastHalfLife = 0.5;
    private const double MostHalfLife = 100;

    /// <summary>The keys under <c>RevBot:Forecast:</c>, each with how it changes a tuning and what it must be.</summary>
    public static IReadOnlyDictionary<
        string,
        (SettingsReader.Parser<ForecastTuning> Parse, string What)
    > Keys { get; } =
        new Dictionary<string, (SettingsReader.Parser<ForecastTuning>, string)>(StringComparer.OrdinalIgnoreCase)
        {
            ["Window"] = (
                Window,
                $"a number of quarters from {ForecastTuning.FewestQuarters} to {ForecastTuning.MostQuarters}"
            ),
            ["HalfLife"] = (
                HalfLife,
                "a number of quarters from 0.5 to 100, such as 4, or usual (0.9 of the next newer quarter)"
            ),
            ["CommitCategories"] = (CommitCategories, "Commit, BestCase or Pipeline, or several joined by +"),
            ["PooledSegments"] = (PooledSegments, "two or more segments as in your data, joined by +, or none"),
        };

    /// <summary>The tuning of the settings; what is wrong is noted by the reader under its key.</summary>
    public static ForecastTuning Read(SettingsReader reader) =>
        Keys.Aggregate(
            ForecastTuning.Usual,
            (tuning, key) =>
                With(tuning, reader.Value($"Forecast:{key.Key}", new(), key.Value.Parse, key.Value.What), key.Key)
        );

    /// <summary>A tuning with one of its settings taken from another.</summary>
    public static ForecastTuning With(ForecastTuning tuning, ForecastTuning from, string key) =>
        key.ToUpperInvariant() switch
        {
            "WINDOW" => tuning with { Window = from.Window },
            "HALFLIFE" => tuning with { HalfLife = from.HalfLife },
            "COMMITCATEGORIES" => tuning with { CommitCategories = from.CommitCategories },
            _ => tuning with { PooledSegments = from.PooledSegments },
        };

    private static bool Window(string text, out ForecastTuning tuning)
    {
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var window);
        tuning = new() { Window = window };
        return read && window is >= ForecastTuning.FewestQuarters and <= ForecastTuning.MostQuarters;
    }

    private static bool HalfLife(string text, out ForecastTuning tuning)
    {
        tuning = new();
        if (string.Equals(text, "usual", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var read = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var quarters);
        tuning = new() { HalfLife = quarters };
        return read && quarters is >= LeastHalfLife and <= MostHalfLife;
    }

    private static bool CommitCategories(string text, out ForecastTuning tuning)
    {
        var categories = new SortedSet<ForecastCategory>();
        foreach (var word in Words(text))
        {
            var name = word.Replace(" ", string.Empty, StringComparison.Ordinal);
            if (
                !System.Enum.TryParse<ForecastCategory>(name, ignoreCase: true, out var category)
                || category is not (ForecastCategory.Commit or ForecastCategory.BestCase or ForecastCategory.Pipeline)
            )
            {
                tuning = new();
                return false;
            }

            categories.Add(category);
        }

        tuning = new() { CommitCategories = [.. categories] };
        return categories.Count > 0;
    }

    private static bool PooledSegments(string text, out ForecastTuning tuning)
    {
        var segments = string.Equals(text, "none", StringComparison.OrdinalIgnoreCase) ? [] : Words(text);
        tuning = new() { PooledSegments = [.. segments.Order(StringComparer.Ordinal)] };
        return segments.Length != 1;
    }

    private static string[] Words(string text) =>
        text.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
