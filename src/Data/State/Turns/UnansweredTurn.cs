namespace RevBot.Data.State.Turns;

/// <summary>A turn that is not done: a row of <c>turn</c>.</summary>
public sealed record UnansweredTurn
{
    /// <summary>As in <see cref="NewTurn.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the order of all turns, from 1.</summary>
    public required long Place { get; init; }

    /// <summary><see cref="TurnState.Received"/> or <see cref="TurnState.Sending"/>.</summary>
    public required TurnState State { get; init; }

    /// <summary>When it was kept, microseconds since 1970 in UTC.</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>What came in, as the caller wrote it.</summary>
    public string? Content { get; init; }

    /// <summary>The reply that is going out, as the caller wrote it; null while it is not known.</summary>
    public string? Reply { get; init; }

    /// <summary>How many parts of the reply have gone out.</summary>
    public required int Sent { get; init; }
}
