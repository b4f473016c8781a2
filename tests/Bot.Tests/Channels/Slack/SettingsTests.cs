using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class SettingsTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Theory]
    [InlineData("SigningSecret", "0123456789abcdef", "RevBot:Slack:BotToken is missing")]
    [InlineData("BotToken", "xoxb-1234567890", "RevBot:Slack:SigningSecret is missing")]
    [InlineData("SigningSecret", "with a blank", "RevBot:Slack:SigningSecret cannot be used")]
    [InlineData("BotToken", "short", "RevBot:Slack:BotToken cannot be used")]
    [InlineData("ApiBase", "http://slack.example/api/", "RevBot:Slack:ApiBase cannot be used")]
    [InlineData("ApiBase", "https://user:password@slack.com/api/", "RevBot:Slack:ApiBase cannot be used")]
    [InlineData("ResponseBase", "https://evil.example/", "RevBot:Slack:ResponseBase cannot be used")]
    [InlineData("TeamId", "farhaven", "RevBot:Slack:TeamId cannot be used")]
    [InlineData("View", "7", "RevBot:Slack:View cannot be used")]
    public void Setting_ThatCannotBeUsed_IsNamedAndNotShown(string key, string value, string said)
    {
        var reading = CheckedSettings.Bind(Configuration((key, value)));

        var problem = Assert.Single(reading.Problems);
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WhenPrinted_ShowNoSecret()
    {
        var settings = CheckedSettings
            .Bind(Configuration(("SigningSecret", "0123456789abcdef"), ("BotToken", "xoxb-1234567890")))
            .Required()
            .Slack;

        Assert.True(settings.IsOn);
        Assert.DoesNotContain("0123456789abcdef", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1234567890", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_Unset_AreSlacksOwnAddressesAndOff()
    {
        var settings = CheckedSettings.Bind(Configuration()).Required().Slack;

        Assert.Equal("https://slack.com/api/", settings.ApiBase.AbsoluteUri);
        Assert.Equal("https://hooks.slack.com/", settings.ResponseBase.AbsoluteUri);
        Assert.False(settings.IsOn);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task Address_WithSlackOff_DoesNotExist(string path)
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        var response = await server.SendAsync(HttpMethod.Post, path, content);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(pair => KeyValuePair.Create("RevBot:Slack:" + pair.Key, (string?)pair.Value))
            )
            .Build();
}
