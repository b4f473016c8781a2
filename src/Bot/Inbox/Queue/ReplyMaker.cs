using NodaTime;
using NodaTime.Extensions;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Inbox.Storage;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>
/// Makes the reply to a turn, or a sentence in its place: where the turn is too old, takes too long, fails, or is stopped by
/// whoever asked.
/// </summary>
internal sealed class ReplyMaker(ITurnHandler handler, TurnSettings settings, TimeProvider time, ILogger logger)
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Asked> underWay = new(StringComparer.Ordinal);

    /// <summary>Stops what a person asked in a conversation and has no reply yet; what others asked there goes on.</summary>
    public void Stop(string conversation, string person)
    {
        lock (guard)
        {
            if (underWay.TryGetValue(conversation, out var asked) && asked.Person == person)
            {
                asked.Stopped.TrySetResult();
            }
        }
    }

#pragma warning disable CA1031 // The top-level catch: the person gets a reference, the log the rest.
    /// <summary>The reply. A conversation is on one turn at a time.</summary>
    /// <exception cref="OperationCanceledException">Cancelled by the caller.</exception>
    public async Task<Reply> CreateAsync(InboxTurn turn, IChannel channel, CancellationToken cancellation)
    {
        if (time.GetUtcNow().ToInstant() - turn.ReceivedAt > Duration.FromTimeSpan(settings.TooOld))
        {
            return Reply.Saying(StandardSentences.Away, "too old");
        }

        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = HandleAsync(turn, channel, givenUp.Task, cancellation);
        try
        {
            var first = Task.WhenAny(making, Begin(turn));
            return await first.WaitAsync(settings.TimeLimit, time, cancellation) == making
                ? await making
                : Reply.Saying(StandardSentences.Stopped, "stopped");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (TimeoutException)
        {
            Log.Late(logger, turn.Id, settings.TimeLimit.TotalSeconds);
            return Reply.Saying(StandardSentences.Late(settings.TimeLimit), "late");
        }
        catch (Exception problem)
        {
            return Reply.Saying(StandardSentences.Failed(Log.Failure(logger, time, turn, problem)), "failed");
        }
        finally
        {
            givenUp.TrySetResult();
            End(turn);
        }
    }
#pragma warning restore CA1031

    // Functions compute without looking at the clock; one that is given up is left to end by itself, unheard.
    private async Task<Reply> HandleAsync(
        InboxTurn turn,
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

    // The task ends when the sender presses stop, and never otherwise.
    private Task Begin(InboxTurn turn)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            underWay[turn.Conversation] = new(turn.Turn.Sender.Id, stopped);
        }

        return stopped.Task;
    }

    private void End(InboxTurn turn)
    {
        lock (guard)
        {
            underWay.Remove(turn.Conversation);
        }
    }

    private sealed record Asked(string Person, TaskCompletionSource Stopped);
}
