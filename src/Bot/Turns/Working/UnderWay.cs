using RevBot.Bot.Turns.Inbox;

namespace RevBot.Bot.Turns.Working;

/// <summary>Whose turn each conversation is on, so that whoever asked can stop it. A conversation is on one turn at a time.</summary>
internal sealed class UnderWay
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, (string Person, TaskCompletionSource Stop)> turns = new(StringComparer.Ordinal);

    /// <summary>Begins a turn. The task ends when its sender presses stop, and never otherwise.</summary>
    public Task Begin(KeptTurn turn)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            turns[turn.Conversation] = (turn.Turn.Sender.Id, stop);
        }

        return stop.Task;
    }

    /// <summary>The turn has its reply: there is nothing left to stop.</summary>
    public void End(KeptTurn turn)
    {
        lock (guard)
        {
            turns.Remove(turn.Conversation);
        }
    }

    /// <summary>Stops what a person asked in a conversation; what others asked there goes on.</summary>
    public void Stop(string conversation, string person)
    {
        lock (guard)
        {
            if (turns.TryGetValue(conversation, out var turn) && turn.Person == person)
            {
                turn.Stop.TrySetResult();
            }
        }
    }
}
