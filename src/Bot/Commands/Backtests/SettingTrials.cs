using RevBot.Bot.Configuration;
using RevBot.Data.Book;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>A forecast setting with the values to try: <c>window=4,8,12</c>. Values follow the rules of the settings.</summary>
internal sealed class SettingTrials
{
    private const int Most = 8;

    private const string Section = "Forecast:";
    private static readonly SettingKey[] Keys =
    [
        .. SettingKey.All.Where(key => key.Name.StartsWith(Section, StringComparison.Ordinal)),
    ];

    private readonly SettingKey key;
    private readonly (string Name, ForecastTuning From)[] values;

    private SettingTrials(SettingKey key, (string Name, ForecastTuning From)[] values) =>
        (this.key, this.values) = (key, values);

    /// <summary>Null where the text names no setting, or a value that it cannot have.</summary>
    public static SettingTrials? Parse(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var named = Section + parts[0].Replace("-", string.Empty, StringComparison.Ordinal);
        var chosen = Keys.FirstOrDefault(known => known.Name.Equals(named, StringComparison.OrdinalIgnoreCase));
        string[] tried = parts.Length < 2 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries);
        return chosen is not null && tried.Length is > 0 and <= Most && tried.All(chosen.Allows)
            ? new(chosen, [.. tried.Select(value => ($"{parts[0]}={value}", Tuning(chosen, value)))])
            : null;
    }

    /// <summary>What to do about a text that cannot be read.</summary>
    public static string Advice(string text) =>
        $"--compare is \"{text}\"; give a setting with at most {Most} values, such as window=4,8,12: "
        + string.Join("; ", Keys.Select(key => $"{key.Name[Section.Length..]} takes {key.MustBe}"))
        + ".";

    /// <summary>The tunings to try: everything else stays as it is set.</summary>
    public IReadOnlyList<(string Name, ForecastTuning Tuning)> On(ForecastTuning set) =>
        [.. values.Select(value => (value.Name, With(set, value.From)))];

    private static ForecastTuning Tuning(SettingKey key, string value) =>
        CheckedSettings
            .Bind(
                new ConfigurationBuilder().AddInMemoryCollection([new($"{SettingKey.Root}:{key.Name}", value)]).Build()
            )
            .Settings.Forecast.Tuning;

    private ForecastTuning With(ForecastTuning set, ForecastTuning from) =>
        key.Property.Name switch
        {
            nameof(ForecastSettings.Window) => set with { Window = from.Window },
            nameof(ForecastSettings.HalfLife) => set with { HalfLife = from.HalfLife },
            nameof(ForecastSettings.CommitCategories) => set with { CommitCategories = from.CommitCategories },
            _ => set with { PooledSegments = from.PooledSegments },
        };
}
