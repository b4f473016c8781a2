namespace RevBot.Bot.Turns.Inbox;

/// <summary>How far a kept turn is. It only ever goes forward.</summary>
internal enum TurnState
{
    /// <summary>Kept, not answered: after a restart it is answered.</summary>
    Received = 0,

    /// <summary>The reply is kept and going out: after a restart what is left of it goes out, under the same keys.</summary>
    Sending = 1,

    /// <summary>Answered, or given up; only remembered, so that a repeat is recognised.</summary>
    Done = 2,
}
