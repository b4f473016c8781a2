using NodaTime;
using NodaTime.Extensions;
using RevBot.Bot.Cards;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Inbox.Storage;
using RevBot.Data.State.Turns;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>
/// Answers one kept turn: makes the reply, keeps it, sends it, closes the turn. What is stopped on the way stays kept as far
/// as it was. The one place where everything that goes wrong with a turn ends.
/// </summary>
internal sealed class TurnWorker(TurnInbox inbox, ReplyMaker maker, WriteRetry retry, TimeProvider time, ILogger logger)
{
    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>Answers a turn. Side effect: sends, and moves the turn on.</summary>
    /// <returns>How it ended; null where another process has it.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the turn stays kept.</exception>
    public async Task<string?> AnswerAsync(InboxTurn turn, IChannel channel, CancellationToken cancellation)
    {
        try
        {
            return await WorkAsync(turn, channel, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A turn that can be neither answered nor kept as answered must not be tried for ever.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await SayAsync(turn, channel, StandardSentences.Failed(LogFailure(turn, problem)), cancellation);
            await retry.RunAsync(() => inbox.CloseAsync(turn, "failed", Now), cancellation);
            return "failed";
        }
    }

    /// <summary>Sends a sentence about a turn that is not answered. Side effect: sends; failing is only logged.</summary>
    public async Task SayAsync(InboxTurn turn, IChannel channel, string sentence, CancellationToken cancellation)
    {
        try
        {
            await channel.SayAsync(turn.Turn, Card.Saying(sentence), turn.KeyOf(0), cancellation);
        }
#pragma warning disable CA1031 // Nobody waits for it.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailure(turn, problem);
        }
    }

    private async Task<string?> WorkAsync(InboxTurn turn, IChannel channel, CancellationToken cancellation)
    {
        Trace(turn);
        if (turn.Reply is { } left)
        {
            return await SendAllAsync(turn, channel, left, turn.Sent, cancellation);
        }

        Reply reply;
        await using (
            turn.Turn.Content is TurnContent.Message or TurnContent.ButtonPress
                ? new TypingIndicator(channel, turn.Turn, time, cancellation)
                : null
        )
        {
            reply = await maker.CreateAsync(turn, channel, cancellation);
        }

        return await retry.RunAsync(() => inbox.BeginSendingAsync(turn, reply, Now), cancellation)
            ? await SendAllAsync(turn, channel, reply, 0, cancellation)
            : null;
    }

#pragma warning disable CA1031 // Whatever a channel throws: the person gets a reference, the log the rest.
    private async Task<string> SendAllAsync(
        InboxTurn turn,
        IChannel channel,
        Reply reply,
        int sent,
        CancellationToken cancellation
    )
    {
        var outcome = reply.Outcome;
        var kept = new List<Task>();
        try
        {
            for (var place = sent; place < reply.Deliveries.Count; place++)
            {
                var delivery = reply.Deliveries[place];
                var message = await SendAsync(turn, channel, delivery, place, cancellation);
                kept.Add(KeepSentAsync(turn, place + 1, Shown(turn, delivery, message.Id), cancellation));
                if (message.IsLast)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(kept);
            throw;
        }
        catch (Exception problem)
        {
            LogFailure(turn, problem);
            outcome = "refused by the channel";
        }

        kept.Add(retry.RunAsync(() => inbox.CloseAsync(turn, outcome, Now), cancellation));
        await Task.WhenAll(kept);
        return outcome;
    }

    private Task KeepSentAsync(InboxTurn turn, int count, SentAnswer? shown, CancellationToken cancellation) =>
        retry.RunAsync(() => inbox.SetSentAsync(turn, count, shown, Now), cancellation);

    private async Task<(string? Id, bool IsLast)> SendAsync(
        InboxTurn turn,
        IChannel channel,
        ReplyDelivery delivery,
        int place,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await DeliverAsync(turn, channel, delivery, turn.KeyOf(place), cancellation), false);
        }
        catch (Exception problem) when (delivery.Otherwise is not null && !cancellation.IsCancellationRequested)
        {
            LogFailure(turn, problem);
            var card = Card.Saying(delivery.Otherwise);
            return (await channel.SayAsync(turn.Turn, card, turn.KeyOf(place) + "-otherwise", cancellation), true);
        }
    }
#pragma warning restore CA1031

    private static async Task<string?> DeliverAsync(
        InboxTurn turn,
        IChannel channel,
        ReplyDelivery delivery,
        string key,
        CancellationToken cancellation
    )
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.SayPrivately:
                return await channel.SayPrivatelyAsync(turn.Turn, delivery.Card, key, cancellation);
            case DeliveryKind.Replace when delivery.MessageId is { } message:
                await channel.ReplaceAsync(turn.Turn, message, delivery.Card, cancellation);
                return message;
            default:
                return await channel.SayAsync(turn.Turn, delivery.Card, key, cancellation);
        }
    }

    private static SentAnswer? Shown(InboxTurn turn, ReplyDelivery delivery, string? message) =>
        message is { Length: > 0 } id && delivery.Card.AnswerId is { } answer
            ? new(turn.Turn.Channel, id, TurnId.Compute(turn.Turn.Channel, turn.Turn.Place.Id), answer)
            : null;

    private void Trace(InboxTurn turn)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            var content = TurnInbox.ToJson(turn.Turn);
            Log.Content(logger, turn.Id, turn.Turn.Channel, content);
        }
    }

    private string LogFailure(InboxTurn turn, Exception problem) => Log.Failure(logger, time, turn, problem);
}
