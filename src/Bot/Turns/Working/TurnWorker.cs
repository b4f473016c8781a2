using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Extensions;
using RevBot.Bot.Cards;
using RevBot.Bot.Configuration;
using RevBot.Bot.Turns.Answering;
using RevBot.Bot.Turns.Inbox;
using RevBot.Bot.Turns.Replies;

namespace RevBot.Bot.Turns.Working;

/// <summary>
/// Answers one kept turn: makes the reply, keeps it, sends it, closes the turn. What is stopped on the way stays kept as far
/// as it was. The one place where everything that goes wrong with a turn ends.
/// </summary>
internal sealed class TurnWorker(
    TurnInbox inbox,
    ITurnHandler handler,
    TurnSettings settings,
    TimeProvider time,
    ILogger logger
)
{
    private readonly UnderWay underWay = new();
    private readonly Insisting insisting = new(
        time,
        (problem, pause) => Log.NotKept(logger, problem, pause.TotalSeconds)
    );

    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>Stops what a person asked in a conversation and has no reply yet.</summary>
    public void Stop(string conversation, string person) => underWay.Stop(conversation, person);

    /// <summary>Answers a turn. Side effect: sends, and moves the turn on.</summary>
    /// <returns>How it ended; null where another process has it.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the turn stays kept.</exception>
    public async Task<string?> AnswerAsync(KeptTurn turn, IChannel channel, CancellationToken cancellation)
    {
        try
        {
            return await ThroughAsync(turn, channel, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A turn that can be neither answered nor kept as answered must not be tried for ever.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await SayAsync(turn, channel, Sentences.Failed(Refer(turn, problem)), cancellation);
            await insisting.DoAsync(() => inbox.DoneAsync(turn, "failed", Now), cancellation);
            return "failed";
        }
    }

    /// <summary>Sends a sentence about a turn that is not answered. Side effect: sends; failing is only logged.</summary>
    public async Task SayAsync(KeptTurn turn, IChannel channel, string sentence, CancellationToken cancellation)
    {
        try
        {
            await channel.SayAsync(turn.Turn, Card.Saying(sentence), turn.KeyOf(0), cancellation);
        }
#pragma warning disable CA1031 // Nobody waits for it.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Refer(turn, problem);
        }
    }

    private async Task<string?> ThroughAsync(KeptTurn turn, IChannel channel, CancellationToken cancellation)
    {
        Trace(turn);
        if (turn.Reply is { } left)
        {
            return await CloseAsync(turn, channel, left, turn.Sent, cancellation);
        }

        Reply reply;
        await using (
            turn.Turn.Deed is TurnDeed.Said or TurnDeed.Pressed
                ? new WorkingSign(channel, turn.Turn, time, cancellation)
                : null
        )
        {
            reply = await MakeAsync(turn, channel, cancellation);
        }

        return await insisting.DoAsync(() => inbox.BeginSendingAsync(turn, reply, Now), cancellation)
            ? await CloseAsync(turn, channel, reply, 0, cancellation)
            : null;
    }

#pragma warning disable CA1031 // The top-level catch: the person gets a reference, the log the rest.
    private async Task<Reply> MakeAsync(KeptTurn turn, IChannel channel, CancellationToken cancellation)
    {
        if (Now - turn.ReceivedAt > Duration.FromTimeSpan(settings.TooOld))
        {
            return Reply.Saying(Sentences.Away, "too old");
        }

        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = HandledAsync(turn, channel, givenUp.Task, cancellation);
        try
        {
            var first = Task.WhenAny(making, underWay.Begin(turn));
            return await first.WaitAsync(settings.TimeLimit, time, cancellation) == making
                ? await making
                : Reply.Saying(Sentences.Stopped, "stopped");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (TimeoutException)
        {
            Log.Late(logger, turn.Id, settings.TimeLimit.TotalSeconds);
            return Reply.Saying(Sentences.Late(settings.TimeLimit), "late");
        }
        catch (Exception problem)
        {
            return Reply.Saying(Sentences.Failed(Refer(turn, problem)), "failed");
        }
        finally
        {
            givenUp.TrySetResult();
            underWay.End(turn);
        }
    }

    // Functions compute without looking at the clock; one that is given up is left to end by itself, unheard.
    private async Task<Reply> HandledAsync(
        KeptTurn turn,
        IChannel channel,
        Task givenUp,
        CancellationToken cancellation
    )
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var handled = Task.Run(() => handler.HandleAsync(turn.Turn, channel, limited.Token), cancellation);
        if (await Task.WhenAny(handled, givenUp) != handled)
        {
            await limited.CancelAsync();
        }

        return await handled;
    }

    private async Task<string> CloseAsync(
        KeptTurn turn,
        IChannel channel,
        Reply reply,
        int sent,
        CancellationToken cancellation
    )
    {
        var outcome = reply.Outcome;
        var notes = new List<Task>();
        try
        {
            for (var place = sent; place < reply.Deliveries.Count; place++)
            {
                var delivery = reply.Deliveries[place];
                var message = await SendAsync(turn, channel, delivery, place, cancellation);
                notes.Add(NoteAsync(turn, place + 1, Shown(turn, delivery, message.Id), cancellation));
                if (message.IsLast)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(notes);
            throw;
        }
        catch (Exception problem)
        {
            Refer(turn, problem);
            outcome = "refused by the channel";
        }

        notes.Add(insisting.DoAsync(() => inbox.DoneAsync(turn, outcome, Now), cancellation));
        await Task.WhenAll(notes);
        return outcome;
    }

    private Task NoteAsync(KeptTurn turn, int count, SentAnswer? shown, CancellationToken cancellation) =>
        insisting.DoAsync(() => inbox.SentAsync(turn, count, shown, Now), cancellation);

    private async Task<(string? Id, bool IsLast)> SendAsync(
        KeptTurn turn,
        IChannel channel,
        Delivery delivery,
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
            Refer(turn, problem);
            var card = Card.Saying(delivery.Otherwise);
            return (await channel.SayAsync(turn.Turn, card, turn.KeyOf(place) + "-otherwise", cancellation), true);
        }
    }
#pragma warning restore CA1031

    private static async Task<string?> DeliverAsync(
        KeptTurn turn,
        IChannel channel,
        Delivery delivery,
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

    private static SentAnswer? Shown(KeptTurn turn, Delivery delivery, string? message) =>
        message is { Length: > 0 } id && delivery.Card.AnswerId is { } answer
            ? new(turn.Turn.Channel, id, TurnId.Of(turn.Turn.Channel, turn.Turn.Place.Id), answer)
            : null;

    private void Trace(KeptTurn turn)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            var content = TurnJson.Write(turn.Turn);
            Log.Content(logger, turn.Id, turn.Turn.Channel, content);
        }
    }

    // The kind of the problem and where it was; its message may hold words and names.
    private string Refer(KeptTurn turn, Exception problem)
    {
        var key = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{turn.Id}\n{time.GetUtcNow().UtcTicks}"
        );
        var reference = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
        var where = new StackTrace(problem).ToString().ReplaceLineEndings(" ").Trim();
        Log.Failed(logger, turn.Id, reference, problem.GetType().FullName ?? "an error", where);
        Log.InFull(logger, reference, problem);
        return reference;
    }
}
