using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.Packaging;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class ManifestTests
{
    [Fact]
    public void Manifest_ForAHost_NamesTheThreeAddresses()
    {
        var manifest = Read("agent");

        Assert.Equal(
            "https://revbot.example.com/slack/events",
            At(manifest, "settings", "event_subscriptions", "request_url")
        );
        Assert.Equal(
            "https://revbot.example.com/slack/interactivity",
            At(manifest, "settings", "interactivity", "request_url")
        );
        Assert.Contains("https://revbot.example.com/slack/commands", Written("agent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agent", "agent_session_stopped", "assistant_thread_started")]
    [InlineData("assistant", "assistant_thread_started", "agent_session_stopped")]
    [InlineData("classic", "message.im", "assistant:write")]
    public void Manifest_OfAView_AsksForWhatItNeedsAndNoMore(string view, string needed, string not)
    {
        Assert.Contains(needed, Written(view), StringComparison.Ordinal);
        Assert.DoesNotContain(not, Written(view), StringComparison.Ordinal);
        Assert.DoesNotContain("channels:history", Written(view), StringComparison.Ordinal);
        Assert.DoesNotContain("files:read", Written(view), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://revbot.example.com")]
    [InlineData("revbot.example.com/path")]
    [InlineData("revbot.example.com\nevil: true")]
    [InlineData("user@revbot.example.com")]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    [InlineData("revbot")]
    [InlineData("")]
    public void Host_ThatSlackCannotReach_IsRefused(string host) => Assert.NotNull(SlackManifest.FindHostProblem(host));

    [Theory]
    [InlineData("revbot.example.com")]
    [InlineData("revbot.example.com:8443")]
    public void Host_ThatSlackCanReach_IsTaken(string host) => Assert.Null(SlackManifest.FindHostProblem(host));

    private static string Written(string view) =>
        SlackManifest.Write(
            "revbot.example.com",
            Enum.Parse<SlackView>(view, ignoreCase: true),
            Suggestions.Read(RevBotServices.PromptsFolder)
        );

    private static Dictionary<object, object> Read(string view) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Written(view));

    private static object At(Dictionary<object, object> manifest, params string[] path) =>
        path.Aggregate((object)manifest, (at, name) => ((Dictionary<object, object>)at)[name]);
}
