using System.Diagnostics;
using NodaTime.Extensions;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox.Storage;
using RevBot.Data.Database;
using RevBot.Data.State.Turns;
using static RevBot.Bot.Inbox.Queue.ConversationQueues;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>
/// Keeps turns on the disk and answers them: in order within a conversation, conversations side by side. One process at a
/// time answers the turns of a database; a second one keeps what comes to it and answers once the first has gone.
/// </summary>
internal sealed class TurnQueue : ITurnQueue, IHostedService, IAsyncDisposable
{
    // Old rows are looked for at the start and then now and again.
    private const int BetweenForgetting = 1000;

    private readonly Dictionary<string, IChannel> channels;
    private readonly TurnSettings settings;
    private readonly TurnInbox inbox;
    private readonly ReplyMaker maker;
    private readonly TurnWorker worker;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ConversationQueues queues;
    private readonly TurnMetrics metrics;
    private readonly QueueLease lease;
    private readonly WriteRetry retry;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource cutting = new();
    private readonly SemaphoreSlim busy = new(1, 1);
    private readonly TaskCompletionSource answering = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task running = Task.CompletedTask;
    private int kept;
    private int disposed;

    /// <param name="database">Migrated.</param>
    /// <param name="handler">Decides the replies.</param>
    /// <param name="channels">Where replies go, by name.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    public TurnQueue(
        IDatabase database,
        ITurnHandler handler,
        IEnumerable<IChannel> channels,
        TurnSettings settings,
        TimeProvider time,
        ILogger logger
    )
    {
        (this.settings, this.time, this.logger) = (settings, time, logger);
        this.channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        inbox = new(database);
        retry = new(time, (problem, pause) => Log.NotKept(logger, problem, pause.TotalSeconds));
        maker = new(handler, settings, time, logger);
        worker = new(inbox, maker, retry, time, logger);
        queues = new(settings);
        metrics = new(() => queues.Waiting);
        lease = new(database, QueueLease.Turns);
    }

    /// <summary>How many turns wait or are being answered.</summary>
    public int Waiting => queues.Waiting;

    /// <inheritdoc/>
    public Task Answering => answering.Task;

    /// <inheritdoc/>
    public async Task<bool> PutAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        var conversation = TurnId.ComputeForConversation(turn);
        var admission = queues.Reserve(conversation);
        var isNew = false;
        try
        {
            var now = time.GetUtcNow().ToInstant();
            var outcome = admission == Admission.Accepted ? null : "busy";
            isNew = await inbox.AddAsync(turn, now, outcome, added => Enqueue(added, admission));
        }
        finally
        {
            if (!isNew)
            {
                GiveBack(conversation, admission);
            }
        }

        Count(turn.Channel, isNew);
        return isNew;
    }

    /// <inheritdoc/>
    public void Stop(string channel, string conversation, string person) =>
        maker.Stop(TurnId.Compute(channel, conversation), person);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Without a channel nothing comes in.
        running = channels.Count == 0 ? Task.CompletedTask : Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Answers under way are finished, until the host's patience ends; the rest stays kept.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref disposed) != 0 ? Task.CompletedTask : HaltAsync(cancellationToken);

    private async Task HaltAsync(CancellationToken cancellationToken)
    {
        queues.Close();
        await stopping.CancelAsync();
        await using (cancellationToken.Register(cutting.Cancel))
        {
            await running;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A container that knows it under three names disposes it three times.
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        await HaltAsync(new CancellationToken(canceled: true));
        await inbox.DisposeAsync();
        metrics.Dispose();
        stopping.Dispose();
        cutting.Dispose();
        busy.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            using var held = await retry.RunAsync(
                () => lease.AcquireAsync(() => Log.Standby(logger), stopping.Token),
                stopping.Token
            );
            await retry.RunAsync(TakeUpAsync, stopping.Token);
            answering.TrySetResult();
            await Task.WhenAll(Enumerable.Range(0, settings.AtOnce).Select(_ => WorkAsync()));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before it was this process's turn; what came in stays kept.
        }
    }

    private async Task TakeUpAsync()
    {
        var now = time.GetUtcNow().ToInstant();
        await inbox.DeleteOldAsync(now);
        var left = await inbox.ListUnansweredAsync(now);
        if (left.Count > 0)
        {
            Log.TakenUp(logger, left.Count);
        }

        foreach (var turn in left)
        {
            queues.Add(turn, hasRoom: false);
        }
    }

    private async Task WorkAsync()
    {
        while (await queues.TakeAsync(stopping.Token) is { } turn)
        {
            try
            {
                await AnswerAsync(turn);
            }
            catch (OperationCanceledException) when (cutting.IsCancellationRequested)
            {
                return;
            }
            finally
            {
                queues.Finished(turn);
            }
        }
    }

    private async Task AnswerAsync(InboxTurn turn)
    {
        if (!channels.TryGetValue(turn.Turn.Channel, out var channel))
        {
            Log.NoChannel(logger, turn.Id, turn.Turn.Channel);
            return;
        }

        using var activity = TurnMetrics.Start(turn.Turn.Channel, turn.Turn.Content.GetType().Name);
        var started = Stopwatch.GetTimestamp();
        if (await worker.AnswerAsync(turn, channel, cutting.Token) is { } outcome)
        {
            channel.Ended(turn.Turn, outcome);
            activity?.SetTag("outcome", outcome);
            var elapsed = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Log.Ended(logger, turn.Id, outcome, elapsed);
            metrics.Ended(turn.Turn.Channel, outcome, (time.GetUtcNow().ToInstant() - turn.ReceivedAt).TotalSeconds);
        }
    }

    // Called in the order of the inbox, so the queues fill in that order too.
    private void Enqueue(InboxTurn turn, Admission admission)
    {
        if (admission == Admission.Accepted)
        {
            if (!queues.Add(turn, hasRoom: true))
            {
                queues.Release(turn.Conversation);
            }
        }
        else if (admission == Admission.Rejected)
        {
            Log.Busy(logger, queues.Waiting, turn.Id);
            _ = Task.Run(() => SayBusyAsync(turn), CancellationToken.None);
        }
        else
        {
            Ended(turn, "busy");
        }
    }

    private async Task SayBusyAsync(InboxTurn turn)
    {
        try
        {
            // One after another: whoever is busy does not need more work at once.
            await busy.WaitAsync(cutting.Token);
            try
            {
                if (channels.TryGetValue(turn.Turn.Channel, out var channel))
                {
                    await worker.SayAsync(turn, channel, StandardSentences.Busy, cutting.Token);
                }
            }
            finally
            {
                busy.Release();
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // Stopping.
        }
        finally
        {
            queues.ToldBusy(turn.Conversation);
            Ended(turn, "busy");
        }
    }

    private void Ended(InboxTurn turn, string outcome) =>
        channels.GetValueOrDefault(turn.Turn.Channel)?.Ended(turn.Turn, outcome);

    private void GiveBack(string conversation, Admission admission)
    {
        if (admission == Admission.Accepted)
        {
            queues.Release(conversation);
        }
        else if (admission == Admission.Rejected)
        {
            queues.ToldBusy(conversation);
        }
    }

    private void Count(string channel, bool isNew)
    {
        if (!isNew)
        {
            metrics.Repeated(channel);
            return;
        }

        metrics.Received(channel);
        if (Interlocked.Increment(ref kept) % BetweenForgetting == 0)
        {
            _ = inbox.DeleteOldAsync(time.GetUtcNow().ToInstant());
        }
    }
}
