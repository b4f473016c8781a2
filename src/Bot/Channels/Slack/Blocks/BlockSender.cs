using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.WebApi;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>
/// Sends cards in the richest blocks that the workspace takes: where it refuses them, plainer ones at once, and for the
/// next hour from the start.
/// </summary>
internal sealed class BlockSender(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private Known known = new(BlockSupport.Full, DateTimeOffset.MinValue);

    /// <summary>Sends a card.</summary>
    /// <exception cref="SlackApiException">Slack refused, and not for the blocks.</exception>
    public async Task<T> SendAsync<T>(Card card, Func<BlockMessage, Task<T>> send)
    {
        var first = known.Until > time.GetUtcNow() ? known.Richness : BlockSupport.Full;
        for (var richness = first; ; richness++)
        {
            try
            {
                var sent = await send(BlockKitWriter.Write(card, richness));
                Remember(first, richness);
                return sent;
            }
            catch (SlackApiException problem) when (problem.IsAboutBlocks && richness < BlockSupport.Words)
            {
                Log.PlainerBlocks(logger, problem.Error, richness);
            }
        }
    }

    /// <summary>The same where nothing comes back.</summary>
    public Task SendAsync(Card card, Func<BlockMessage, Task> send) =>
        SendAsync(
            card,
            async message =>
            {
                await send(message);
                return true;
            }
        );

    // That one card went through in words only says nothing of the workspace.
    private void Remember(BlockSupport first, BlockSupport taken)
    {
        if (taken > first && taken < BlockSupport.Words)
        {
            known = new(taken, time.GetUtcNow() + Remembered);
        }
    }

    private sealed record Known(BlockSupport Richness, DateTimeOffset Until);
}
