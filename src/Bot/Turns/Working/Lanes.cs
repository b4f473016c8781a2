using System.Threading.Channels;
using RevBot.Bot.Configuration;
using RevBot.Bot.Turns.Inbox;

namespace RevBot.Bot.Turns.Working;

/// <summary>
/// What waits to be answered: a lane for each conversation, in the order of the inbox, one turn of a lane at a time. Lanes
/// take turns, so that one which is full keeps nobody waiting.
/// </summary>
internal sealed class Lanes(TurnSettings settings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Channel<Lane> ready = Channel.CreateUnbounded<Lane>();
    private int waiting;
    private volatile bool isClosed;

    /// <summary>How many turns wait or are being answered.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Asks for room in a conversation, which must be given back by <see cref="Release"/> or filled by <see cref="Add"/>.</summary>
    public Admission Reserve(string conversation)
    {
        lock (gate)
        {
            var lane = LaneOf(conversation);
            if (waiting < settings.Waiting && lane.Reserved < settings.WaitingInConversation)
            {
                lane.Reserved++;
                waiting++;
                return Admission.Taken;
            }

            var first = !lane.IsToldBusy;
            lane.IsToldBusy = true;
            return first ? Admission.Busy : Admission.Dropped;
        }
    }

    /// <summary>Gives room back that is not needed: the turn was a repeat, or could not be kept, or is answered.</summary>
    public void Release(string conversation)
    {
        lock (gate)
        {
            var lane = LaneOf(conversation);
            lane.Reserved--;
            waiting--;
            Drop(lane);
        }
    }

    /// <summary>The conversation has been told that RevBot is busy; the next time it is told again.</summary>
    public void ToldBusy(string conversation)
    {
        lock (gate)
        {
            var lane = LaneOf(conversation);
            lane.IsToldBusy = false;
            Drop(lane);
        }
    }

    /// <summary>Puts a turn into its lane; one that is there already is left.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="hasRoom">Whether room was reserved for it; without it, it is taken beyond the limits.</param>
    /// <returns>False where it was there already: then reserved room is still the caller's.</returns>
    public bool Add(KeptTurn turn, bool hasRoom)
    {
        lock (gate)
        {
            var lane = LaneOf(turn.Conversation);
            if (lane.Running == turn.Place || !lane.Turns.TryAdd(turn.Place, turn))
            {
                return false;
            }

            if (!hasRoom)
            {
                lane.Reserved++;
                waiting++;
            }

            Offer(lane);
            return true;
        }
    }

    /// <summary>Takes the next turn; null once closed. It must be given back by <see cref="Finished"/>.</summary>
    public async Task<KeptTurn?> TakeAsync(CancellationToken cancellation)
    {
        while (await ready.Reader.WaitToReadAsync(cancellation))
        {
            lock (gate)
            {
                if (!isClosed && ready.Reader.TryRead(out var lane))
                {
                    var (place, turn) = lane.Turns.First();
                    lane.Turns.Remove(place);
                    lane.Running = place;
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
    public void Finished(KeptTurn turn)
    {
        lock (gate)
        {
            var lane = LaneOf(turn.Conversation);
            lane.Running = null;
            lane.IsReady = false;
            Offer(lane);
        }

        Release(turn.Conversation);
    }

    /// <summary>Gives out nothing more.</summary>
    public void Close()
    {
        isClosed = true;
        ready.Writer.TryComplete();
    }

    private void Offer(Lane lane)
    {
        if (!lane.IsReady && lane.Turns.Count > 0)
        {
            lane.IsReady = ready.Writer.TryWrite(lane);
        }
    }

    private Lane LaneOf(string conversation)
    {
        if (!lanes.TryGetValue(conversation, out var lane))
        {
            lanes[conversation] = lane = new(conversation);
        }

        return lane;
    }

    private void Drop(Lane lane)
    {
        if (lane is { Reserved: <= 0, IsToldBusy: false })
        {
            lanes.Remove(lane.Conversation);
        }
    }

    private sealed class Lane(string conversation)
    {
        public string Conversation => conversation;

        public SortedDictionary<long, KeptTurn> Turns { get; } = [];

        public int Reserved { get; set; }

        public long? Running { get; set; }

        // Offered to the workers, or with one of them.
        public bool IsReady { get; set; }

        public bool IsToldBusy { get; set; }
    }
}
