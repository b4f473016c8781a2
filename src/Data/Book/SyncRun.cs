using NodaTime;

namespace RevBot.Data.Book;

/// <summary>A finished loading of data.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Kind">demo, import or sync.</param>
/// <param name="Source">From where.</param>
/// <param name="FinishedAt">When it was done.</param>
/// <param name="NewestChangeAt">The newest change in the source; null where unknown.</param>
public sealed record SyncRun(long Id, string Kind, string Source, Instant FinishedAt, Instant? NewestChangeAt)
{
    /// <summary>The <see cref="Kind"/> of a synchronisation.</summary>
    public const string SyncKind = "sync";

    /// <summary>
    /// Up to when the source is known: a sync looks at the CRM and says up to when it has seen all changes, even where
    /// there were none. Of a file nobody knows when it was made; the loading counts.
    /// </summary>
    public Instant KnownTo => IsSync ? NewestChangeAt ?? FinishedAt : FinishedAt;

    /// <summary>Whether it looked at a live CRM.</summary>
    public bool IsSync => string.Equals(Kind, SyncKind, StringComparison.Ordinal);
}
