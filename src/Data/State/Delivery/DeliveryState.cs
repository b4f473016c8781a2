namespace RevBot.Data.State.Delivery;

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting = 0,

    /// <summary>Being sent. Where the process ended meanwhile it may have arrived or not.</summary>
    Sending = 1,

    /// <summary>Sent.</summary>
    Sent = 2,

    /// <summary>Waits for better data.</summary>
    Held = 3,

    /// <summary>Not sent, and rightly so: the person left, stopped it, or nothing had changed.</summary>
    Dropped = 4,

    /// <summary>Not sent, though it should have been; the reason says why.</summary>
    Failed = 5,
}
