using RevBot.Bot.Hosting;
using RevBot.Data.Book;

namespace RevBot.Bot.Backtests;

/// <summary>A forecast setting with the values to try: <c>window=4,8,12</c>. Values follow the rules of the settings.</summary>
internal sealed class SettingTrials
{
    private const int Most = 8;

    private readonly string key;
    private readonly (string Name, ForecastTuning From)[] values;

    private SettingTrials(string key, (string Name, ForecastTuning From)[] values) =>
        (this.key, this.values) = (key, values);

    /// <summary>Null where the text names no setting, or a value that it cannot have.</summary>
    public static SettingTrials? Parse(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var named = parts[0].Replace("-", string.Empty, StringComparison.Ordinal);
        if (parts.Length < 2 || !ForecastSettings.Keys.TryGetValue(named, out var setting))
        {
            return null;
        }

        var found = new List<(string, ForecastTuning)>();
        foreach (var value in parts[1].Split(',', StringSplitOptions.TrimEntries))
        {
            if (!setting.Parse(value, out var tuning))
            {
                return null;
            }

            found.Add(($"{parts[0]}={value}", tuning));
        }

        return found.Count <= Most ? new(named, [.. found]) : null;
    }

    /// <summary>What to do about a text that cannot be read.</summary>
    public static string Advice(string text) =>
        $"--compare is \"{text}\"; give a setting with at most {Most} values, such as window=4,8,12: "
        + string.Join("; ", ForecastSettings.Keys.Select(setting => $"{setting.Key} takes {setting.Value.What}"))
        + ".";

    /// <summary>The tunings to try: everything else stays as it is set.</summary>
    public IReadOnlyList<(string Name, ForecastTuning Tuning)> On(ForecastTuning set) =>
        [.. values.Select(value => (value.Name, ForecastSettings.With(set, value.From, key)))];
}
