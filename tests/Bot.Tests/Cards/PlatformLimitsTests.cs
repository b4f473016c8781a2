using System.Text;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Cards;

/// <summary>The cards of the real functions within what Teams and Slack take.</summary>
public sealed class PlatformLimitsTests(PlatformLimitsTests.Companies companies)
    : IClassFixture<PlatformLimitsTests.Companies>
{
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

    private async Task<IReadOnlyList<Card>> AllAsync() =>
        [.. await companies.Demo.AllAsync(), .. await companies.Hostile.AllAsync()];

    /// <summary>The demo company and one whose every name is hostile.</summary>
    public sealed class Companies : IDisposable
    {
        public MadeCards Demo { get; } = new();

        public MadeCards Hostile { get; } = MadeCards.OfHostileCompany();

        public void Dispose()
        {
            Demo.Dispose();
            Hostile.Dispose();
        }
    }
}
