namespace RevBot.Data.Database;

/// <summary>
/// The database cannot be used. The message is one sentence for a person, without secrets, and says what to do.
/// </summary>
/// <remarks>
/// The message is for people: it names the database and what to do, and holds no secret.
/// </remarks>
public sealed class DatabaseException : Exception
{
    /// <param name="message">One sentence that says what to do.</param>
    public DatabaseException(string message)
        : base(message) { }

    /// <param name="message">One sentence that says what to do.</param>
    /// <param name="inner">What the engine said.</param>
    public DatabaseException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Whether another process holds a lock that was asked for.</summary>
    public bool IsLockHeld { get; init; }
}
