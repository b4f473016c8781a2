namespace RevBot.Data.State.Turns;

/// <summary>How far a kept turn is. It only ever goes forward. The numbers stand in the column <c>state</c>.</summary>
public enum TurnState
{
    /// <summary>Kept, not answered: after a restart it is answered.</summary>
    Received = 0,

    /// <summary>
    /// The reply is kept and going out: after a restart the rest of it goes out, under the same keys.
    /// </summary>
    Sending = 1,

    /// <summary>Answered, or given up. Only remembered, so that a repeat is recognised.</summary>
    Done = 2,
}
