using Microsoft.Extensions.Configuration;
using RevBot.Bot.Commands.Backtests;
using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Tests.Configuration;

public sealed class ForecastSettingsTests
{
    [Fact]
    public void Settings_NotGiven_AreAsRevBotComes() =>
        Assert.Equal(ForecastTuning.Usual, CheckedSettings.Bind(Configuration()).Required().Forecast.Tuning);

    [Fact]
    public void Settings_Given_MakeTheTuning()
    {
        var tuning = CheckedSettings
            .Bind(
                Configuration(
                    ("Window", "12"),
                    ("HalfLife", "4"),
                    ("CommitCategories", "Commit+Best Case"),
                    ("PooledSegments", "SMB+Mid-Market")
                )
            )
            .Required()
            .Forecast.Tuning;

        Assert.Equal(12, tuning.Window);
        Assert.Equal(Math.Pow(0.5, 0.25), tuning.Fading, 12);
        Assert.True(tuning.IsCommit(ForecastCategory.BestCase) && tuning.IsCommit(ForecastCategory.Commit));
        Assert.Equal(tuning.SegmentOf("SMB"), tuning.SegmentOf("mid-market"));
        Assert.Equal("Enterprise", tuning.SegmentOf("Enterprise"));
    }

    [Theory]
    [InlineData("Window", "1")]
    [InlineData("Window", "many")]
    [InlineData("HalfLife", "0")]
    [InlineData("HalfLife", "NaN")]
    [InlineData("CommitCategories", "Closed")]
    [InlineData("CommitCategories", "+")]
    [InlineData("PooledSegments", "SMB")]
    public void Settings_ThatCannotBeUsed_AreRefusedByTheirKey(string key, string value)
    {
        var refused = Assert.Throws<SettingsException>(() =>
            CheckedSettings.Bind(Configuration((key, value))).Required()
        );

        Assert.Contains($"RevBot:Forecast:{key}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trials_OfASetting_ChangeItAlone()
    {
        var set = new ForecastTuning { Window = 12, HalfLife = 4 };

        var trials = SettingTrials.Parse("half-life=2,usual")!.On(set);

        Assert.Equal(["half-life=2", "half-life=usual"], trials.Select(trial => trial.Name));
        Assert.Equal([set with { HalfLife = 2 }, set with { HalfLife = null }], trials.Select(trial => trial.Tuning));
    }

    [Theory]
    [InlineData("window")]
    [InlineData("window=")]
    [InlineData("window=4,21")]
    [InlineData("weather=sunny")]
    [InlineData("window=2,3,4,5,6,7,8,9,10")]
    public void Trials_ThatCannotBeRead_AreNone(string text) => Assert.Null(SettingTrials.Parse(text));

    private static IConfiguration Configuration(params (string Key, string Value)[] given) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                given.Select(pair => new KeyValuePair<string, string?>($"RevBot:Forecast:{pair.Key}", pair.Value))
            )
            .Build();
}
