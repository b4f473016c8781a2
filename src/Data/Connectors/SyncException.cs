namespace RevBot.Data.Connectors;

/// <summary>
/// A sync cannot be done. The message is one sentence for people, without secrets, and says what to do.
/// </summary>
/// <remarks>What had been read by then is kept in the landing folder; the next run goes on from there.</remarks>
public sealed class SyncException : Exception
{
    /// <param name="message">One sentence that says what to do.</param>
    /// <param name="isInput">Whether settings, mapping or command are wrong, not the CRM or the way to it.</param>
    public SyncException(string message, bool isInput = false)
        : base(message) => IsInput = isInput;

    /// <param name="message">One sentence that says what to do.</param>
    /// <param name="inner">What went wrong.</param>
    public SyncException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>The landing folder, or a file in it, cannot be read or written.</summary>
    internal static SyncException CreateForFolder(string folder, Exception inner) =>
        new(
            $"The landing folder {folder} cannot be used ({inner.Message.TrimEnd('.')}); check its rights and space, or delete it: then everything is read again.",
            inner
        );

    /// <summary>Whether settings, mapping or command are wrong, not the CRM or the way to it.</summary>
    public bool IsInput { get; }

    /// <summary>Whether another process was syncing the same database, or with the same landing folder.</summary>
    public bool IsRunning { get; init; }
}
