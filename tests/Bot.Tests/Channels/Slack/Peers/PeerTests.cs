using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.Packaging;
using RevBot.Bot.Channels.Slack.Receiving;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Cards;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack.Peers;

/// <summary>What Slack's own packages say of our blocks, our manifest, our signatures and our local Slack.</summary>
public sealed class PeerTests : IDisposable
{
    private const int Cards = 120;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-slack-");

    public void Dispose() => folder.Delete(recursive: true);

    [PeersFact]
    public async Task Blocks_OfManyRandomCardsAndOfEveryFunction_AreOfSlacksOwnTypes()
    {
        using var made = new MadeCards();
        using var hostile = MadeCards.OfHostileCompany();
        var cards = RandomCards
            .All.Sample(Cards)
            .Concat(await made.AllAsync())
            .Concat(await hostile.AllAsync())
            .ToArray();
        var messages = cards.SelectMany(card =>
            Enum.GetValues<BlockSupport>().Select(richness => BlockKitWriter.Write(card, richness))
        );
        var file = Write(
            "blocks.json",
            SlackJson.Serialize(messages.Select(message => message.Blocks).Where(blocks => blocks is not null))
        );

        Assert.StartsWith("valid:", await Node.RunAsync("types.mjs", "blocks", file), StringComparison.Ordinal);
    }

    [PeersFact]
    public async Task Forms_AndHomeTabs_AreOfSlacksOwnTypes()
    {
        var home = new
        {
            Type = "home",
            Blocks = BlockKitWriter.Write(RandomCards.All.Sample(1).First(), BlockSupport.Full).Blocks,
        };
        var file = Write("views.json", SlackJson.Serialize(new object[] { ReasonForm.View("{}"), home }));

        Assert.StartsWith("valid:", await Node.RunAsync("types.mjs", "views", file), StringComparison.Ordinal);
    }

    [PeersFact]
    public async Task Types_OfSlack_FindWhatIsWrong()
    {
        var file = Write("wrong.json", """[[{"type":"section","text":{"type":"markdown","text":"x"}}]]""");

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Node.RunAsync("types.mjs", "blocks", file));
    }

    [PeersFact]
    public async Task Manifest_OfEachView_IsOfSlacksOwnType()
    {
        var suggestions = Suggestions.Read(RevBotServices.PromptsFolder);
        foreach (var view in Enum.GetValues<SlackView>())
        {
            var file = Write($"{view}.yaml", SlackManifest.Write("revbot.example.com", view, suggestions));

            Assert.StartsWith("valid:", await Node.RunAsync("types.mjs", "manifest", file), StringComparison.Ordinal);
        }
    }

    [PeersFact]
    public async Task Signature_OfOurs_IsAcceptedByBoltAndBoltsByUs()
    {
        var signature = new SlackSignature(new Secret(Signer.Secret), TimeProvider.System);
        var body = """{"text":"Grüße 👋 & <more>"}""";
        var now = Signer.Now();
        var request = new
        {
            secret = Signer.Secret,
            body,
            time = now,
            signature = signature.Sign(now, Encoding.UTF8.GetBytes(body)),
        };

        var said = JsonDocument
            .Parse(await Node.RunAsync("bolt.mjs", Write("request.json", JsonSerializer.Serialize(request))))
            .RootElement;

        Assert.True(said.GetProperty("accepted").GetBoolean());
        Assert.False(said.GetProperty("acceptedWithOneByteChanged").GetBoolean());
        Assert.False(said.GetProperty("acceptedTenMinutesLater").GetBoolean());
        Assert.Null(
            signature.FindProblem(
                said.GetProperty("time").GetString(),
                said.GetProperty("signature").GetString(),
                Encoding.UTF8.GetBytes(said.GetProperty("body").GetString()!)
            )
        );
    }

    [PeersFact]
    public async Task LocalSlack_CalledByTheOfficialClient_AnswersAsItExpects()
    {
        await using var slack = await LocalSlack.StartAsync();
        slack.Fail("conversations.open", "429");

        var output = await Node.RunAsync("web-api.mjs", slack.ApiBase.AbsoluteUri, LocalSlack.Token);

        Assert.StartsWith("valid:", output.Split('\n')[^2], StringComparison.Ordinal);
        Assert.Equal(2, slack.CallsOf("conversations.open").Count);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
