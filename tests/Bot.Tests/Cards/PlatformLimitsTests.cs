using System.Text;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Cards;

/// <summary>The cards of the real functions within what Teams and Slack take.</summary>
public sealed class PlatformLimitsTests : IDisposable
{
    private readonly MadeCards demo = new();
    private readonly MadeCards hostile = MadeCards.OfHostileCompany();

    public void Dispose()
    {
        demo.Dispose();
        hostile.Dispose();
    }

    [Fact]
    public async Task Card_OfEveryFunction_FitsTeams() =>
        Assert.All(
            await AllAsync(),
            card =>
                Assert.InRange(
                    Encoding.UTF8.GetByteCount(
                        AdaptiveCardWriter.Write(card, card.Buttons).ToJsonString(TeamsJson.Options)
                    ),
                    1,
                    AdaptiveCardWriter.LargestCard
                )
        );

    [Fact]
    public async Task Card_OfEveryFunction_FitsSlackInEachRichness()
    {
        foreach (var card in await AllAsync())
        {
            foreach (var richness in Enum.GetValues<BlockSupport>().Where(kind => kind != BlockSupport.Words))
            {
                var message = BlockKitWriter.Write(card, richness);
                var blocks = JsonNode.Parse(Bot.Channels.Slack.SlackJson.Serialize(message.Blocks!))!.AsArray();
                Assert.Null(BlockRules.Wrong(blocks, new HashSet<string>(), false));
            }
        }
    }

    private async Task<IReadOnlyList<Card>> AllAsync() => [.. await demo.AllAsync(), .. await hostile.AllAsync()];
}
