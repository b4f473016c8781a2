using RevBot.Bot.Cards;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Replies;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>Says what it was told, after whatever the test wants to happen first.</summary>
internal sealed class EchoHandler(Func<IncomingTurn, CancellationToken, Task>? before = null) : ITurnHandler
{
    private int handled;

    /// <summary>How many turns it was given.</summary>
    public int Handled => Volatile.Read(ref handled);

    public async Task<Reply> HandleAsync(IncomingTurn turn, IChannel channel, CancellationToken cancellation)
    {
        Interlocked.Increment(ref handled);
        if (before is not null)
        {
            await before(turn, cancellation);
        }

        var text = turn.Content is TurnContent.Message said ? said.Text : turn.Content.GetType().Name;
        return new([new(DeliveryKind.Say, Card.Saying(text))]);
    }
}
