using Microsoft.Extensions.Configuration;
using NodaTime;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Drawing;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Server;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Channels.Dashboard;

public sealed class DashboardArrangementTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Readers_EachSeeTheirOwnArrangement()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        var usual = new DashboardSettings();

        var leader = await Page.OpenAsync(server, DemoFile.Leader);
        var manager = await Page.OpenAsync(server, "claire.fontaine@farhaven.example");
        var rep = await Page.OpenAsync(server, DemoFile.Rep);

        Assert.Equal(usual.Leader, leader.Blocks);
        Assert.Equal(usual.Manager, manager.Blocks);
        Assert.Equal(usual.Rep, rep.Blocks);
        Assert.Contains("Team dashboard", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Company_MovesAndHidesBlocks_ByItsSettings()
    {
        await using var server = await RunningServer.StartAsync(
            demo.House(),
            settings: new Dictionary<string, string?> { ["RevBot:Dashboard:Rep"] = "risks, header" }
        );

        var page = await Page.OpenAsync(server, DemoFile.Rep);

        Assert.Equal(["risks", "header"], page.Blocks);
    }

    [Theory]
    [InlineData("header, weather")]
    [InlineData("Header")]
    [InlineData("../../secrets")]
    public void Block_ThatDoesNotExist_IsRefusedAtTheStart(string blocks)
    {
        var reading = CheckedSettings.Bind(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["RevBot:Dashboard:Leader"] = blocks })
                .Build()
        );

        Assert.Contains(
            "must be names of blocks separated by commas: header, outlook",
            Assert.Single(reading.Problems),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Layouts_AreThoseThatTheSettingsKnow_OverFunctionsThatExist()
    {
        var layouts = new BlockLayouts(RevBotServices.PromptsFolder);

        Assert.Equal(DashboardSettings.Blocks.Order(StringComparer.Ordinal), layouts.Names);
        Assert.All(
            layouts.Names.SelectMany(name => layouts.Find(name).Calls),
            function => Assert.NotNull(SkillCatalog.Find(function))
        );
    }

    [Theory]
    [InlineData("title: [", "cannot be read as a block")]
    [InlineData("calls: [get_pipeline]\nsurprise: 1", "cannot be read as a block")]
    [InlineData("title: Empty", "names no function")]
    public void Layout_ThatCannotBeRead_NamesItsFile(string yaml, string sentence)
    {
        var folder = Directory.CreateDirectory(Path.Combine(demo.Folder, "dashboard"));
        File.WriteAllText(Path.Combine(folder.FullName, "broken.yaml"), yaml);

        var problem = Assert.Throws<InvalidDataException>(() => new BlockLayouts(demo.Folder));

        Assert.Contains("broken.yaml", problem.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_OfWhichOneFunctionFailed_SaysSoAndNothingElse()
    {
        var layout = new BlockLayouts(RevBotServices.PromptsFolder).Find("header");

        var html = new BlockWriter(
            layout,
            "header",
            layout.Calls.ToDictionary(call => call, _ => CallAnswer.None("It rains <here>."), StringComparer.Ordinal),
            new(new()),
            new(new(2026, 11, 22), FinishedAt: null, Since: null, Duration.FromHours(24), FrozenOn: null)
        ).Write();

        Assert.Contains("class=\"cannot\" dir=\"auto\">It rains &lt;here&gt;.</p>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("It rains")[1..]);
        Assert.DoesNotContain("<dl", html, StringComparison.Ordinal);
    }
}
