using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.LanguageModel;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Settings_OfAModelRouter_AreRead()
    {
        var settings = CheckedSettings
            .Bind(
                Configuration(
                    ("Router", "auto"),
                    ("Model:Endpoint", "https://example.openai.azure.com/openai/v1/"),
                    ("Model:Name", "chat"),
                    ("Model:Credential", "entra"),
                    ("Model:DailyTokens", "5000"),
                    ("Model:Wording", "on")
                )
            )
            .Required();

        Assert.Equal("https://example.openai.azure.com/openai/v1/", settings.Model.Endpoint?.ToString());
        Assert.Equal(
            (ModelCredential.Entra, 5000, true),
            (settings.Model.Credential, settings.Model.DailyTokens, settings.Model.Wording)
        );
    }

    [Theory]
    [InlineData("Endpoint")]
    [InlineData("Name")]
    [InlineData("ApiKey")]
    public void Settings_WithoutWhatAModelNeeds_NameTheKey(string missing)
    {
        var given = new[] { ("Endpoint", "https://models.example/v1"), ("Name", "chat"), ("ApiKey", "secret") }
            .Where(pair => pair.Item1 != missing)
            .Select(pair => ("Model:" + pair.Item1, pair.Item2));

        var problem = Assert.Throws<SettingsException>(() =>
            CheckedSettings.Bind(Configuration([("Router", "model"), .. given])).Required()
        );

        Assert.Contains($"RevBot:Model:{missing} is missing", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model:Endpoint", "http://models.example/v1")]
    [InlineData("Model:Endpoint", "https://name:sesame@models.example/v1")]
    [InlineData("Model:Endpoint", "sesame")]
    [InlineData("Model:ApiKey", "sesame with blanks")]
    [InlineData("Model:Credential", "sesame")]
    [InlineData("Model:Credential", "1")]
    [InlineData("Model:Wording", "sesame")]
    [InlineData("Model:Timeout", "-00:00:01")]
    [InlineData("Model:TimeLimit", "01:00:00")]
    [InlineData("Model:DailyTokens", "0")]
    [InlineData("Model:DailyCost", "-1")]
    [InlineData("Model:InputPrice", "sesame")]
    public void Setting_ThatCannotBeUsed_IsNamedWithoutItsValue(string key, string value)
    {
        var reading = CheckedSettings.Bind(Configuration((key, value)));

        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith($"The setting RevBot:{key} cannot be used", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WithoutAModel_NeedNothing() =>
        Assert.Empty(CheckedSettings.Bind(Configuration(("Router", "offline"))).Problems);

    [Fact]
    public void Limit_OfCostWithoutPrices_IsNamed() =>
        Assert.Contains(
            "RevBot:Model:InputPrice",
            Assert.Single(
                CheckedSettings
                    .Bind(
                        Configuration(
                            ("Router", "model"),
                            ("Model:Endpoint", "http://127.0.0.1:11434/v1"),
                            ("Model:Name", "llama"),
                            ("Model:Credential", "none"),
                            ("Model:DailyCost", "1")
                        )
                    )
                    .Problems
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Key_InPrintedSettings_IsAsterisks()
    {
        var settings = CheckedSettings.Bind(Configuration(("Model:ApiKey", "sesame"))).Settings;

        Assert.Equal("sesame", settings.Model.ApiKey?.Reveal());
        Assert.DoesNotContain("sesame", settings.ToString(), StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(pair => new KeyValuePair<string, string?>("RevBot:" + pair.Key, pair.Value))
            )
            .Build();
}
