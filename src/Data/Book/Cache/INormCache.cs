namespace RevBot.Data.Book.Cache;

/// <summary>
/// Keeps norms from process to process. A norm follows from its key, so what is kept changes no answer, only its time:
/// a memory that fails, forgets or is damaged costs a measurement and never an answer.
/// </summary>
public interface INormCache
{
    /// <summary>What was kept under a key, whole and unchanged; null where there is nothing of the kind.</summary>
    byte[]? Recall(NormKey key);

    /// <summary>Keeps it. Side effect: replaces what was kept for the same kind, day and settings.</summary>
    void Keep(NormKey key, byte[] content);
}
