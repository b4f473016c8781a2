using System.Threading.Channels;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox.Storage;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>
/// What waits to be answered: a queue for each conversation, in the order of the inbox, one turn of a queue at a time. The
/// queues take turns, so that one which is full keeps nobody waiting. Any number of threads may use it.
/// </summary>
internal sealed class ConversationQueues(TurnSettings settings)
{
    /// <summary>Whether there is room for a turn.</summary>
    internal enum Admission
    {
        /// <summary>It will be answered.</summary>
        Accepted = 0,

        /// <summary>It will not, and the person is told so.</summary>
        Rejected = 1,

        /// <summary>It will not, and the person was told so a moment ago.</summary>
        Ignored = 2,
    }

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue> queues = new(StringComparer.Ordinal);
    private readonly Channel<Queue> ready = Channel.CreateUnbounded<Queue>();
    private int waiting;
    private volatile bool isClosed;

    /// <summary>How many turns wait or are being answered.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Asks for room in a conversation, which must be given back by <see cref="Release"/> or filled by <see cref="Add"/>.</summary>
    public Admission Reserve(string conversation)
    {
        lock (gate)
        {
            var queue = QueueOf(conversation);
            if (waiting < settings.Waiting && queue.Reserved < settings.WaitingInConversation)
            {
                queue.Reserved++;
                waiting++;
                return Admission.Accepted;
            }

            var first = !queue.IsToldBusy;
            queue.IsToldBusy = true;
            return first ? Admission.Rejected : Admission.Ignored;
        }
    }

    /// <summary>Gives room back that is not needed: the turn was a repeat, or could not be kept, or is answered.</summary>
    public void Release(string conversation)
    {
        lock (gate)
        {
            var queue = QueueOf(conversation);
            queue.Reserved--;
            waiting--;
            Drop(queue);
        }
    }

    /// <summary>The conversation has been told that RevBot is busy; the next time it is told again.</summary>
    public void ToldBusy(string conversation)
    {
        lock (gate)
        {
            var queue = QueueOf(conversation);
            queue.IsToldBusy = false;
            Drop(queue);
        }
    }

    /// <summary>Puts a turn into its queue; one that is there already is left.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="hasRoom">Whether room was reserved for it; without it, it is taken beyond the limits.</param>
    /// <returns>False where it was there already: then reserved room is still the caller's.</returns>
    public bool Add(InboxTurn turn, bool hasRoom)
    {
        lock (gate)
        {
            var queue = QueueOf(turn.Conversation);
            if (queue.Running == turn.Place || !queue.Turns.TryAdd(turn.Place, turn))
            {
                return false;
            }

            if (!hasRoom)
            {
                queue.Reserved++;
                waiting++;
            }

            Offer(queue);
            return true;
        }
    }

    /// <summary>Takes the next turn; null once closed. It must be given back by <see cref="Finished"/>.</summary>
    public async Task<InboxTurn?> TakeAsync(CancellationToken cancellation)
    {
        while (await ready.Reader.WaitToReadAsync(cancellation))
        {
            lock (gate)
            {
                if (!isClosed && ready.Reader.TryRead(out var queue))
                {
                    var (place, turn) = queue.Turns.First();
                    queue.Turns.Remove(place);
                    queue.Running = place;
                    return turn;
                }
            }

            if (isClosed)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A turn has been dealt with; the next of its conversation may go.</summary>
    public void Finished(InboxTurn turn)
    {
        lock (gate)
        {
            var queue = QueueOf(turn.Conversation);
            queue.Running = null;
            queue.IsReady = false;
            Offer(queue);
        }

        Release(turn.Conversation);
    }

    /// <summary>Gives out nothing more.</summary>
    public void Close()
    {
        isClosed = true;
        ready.Writer.TryComplete();
    }

    private void Offer(Queue queue)
    {
        if (!queue.IsReady && queue.Turns.Count > 0)
        {
            queue.IsReady = ready.Writer.TryWrite(queue);
        }
    }

    private Queue QueueOf(string conversation)
    {
        if (!queues.TryGetValue(conversation, out var queue))
        {
            queues[conversation] = queue = new(conversation);
        }

        return queue;
    }

    private void Drop(Queue queue)
    {
        if (queue is { Reserved: <= 0, IsToldBusy: false })
        {
            queues.Remove(queue.Conversation);
        }
    }

    private sealed class Queue(string conversation)
    {
        public string Conversation => conversation;

        public SortedDictionary<long, InboxTurn> Turns { get; } = [];

        public int Reserved { get; set; }

        public long? Running { get; set; }

        // Offered to the workers, or with one of them.
        public bool IsReady { get; set; }

        public bool IsToldBusy { get; set; }
    }
}
