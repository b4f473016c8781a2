namespace RevBot.Data.Import.Loading;

/// <summary>
/// When the rows that this import kept were changed, to tell which of two rows of one record is newer.
/// </summary>
internal sealed class NewerRows
{
    private readonly Dictionary<int, long> changed = [];

    /// <summary>
    /// Notes when the row that is kept of a record was changed, or one that says the same: the latest counts.
    /// </summary>
    public void Keep(int id, long? at)
    {
        if (at is { } moment && (!changed.TryGetValue(id, out var kept) || moment > kept))
        {
            changed[id] = moment;
        }
    }

    /// <summary>Whether a row is newer than the one kept; null where the dates do not tell.</summary>
    public bool? IsNewer(int id, long? at) => IsLater(changed.TryGetValue(id, out var kept) ? kept : null, at);

    /// <summary>Whether a moment is later than another; null where one is not known, or both are the same.</summary>
    public static bool? IsLater(long? kept, long? at) =>
        kept is { } before && at is { } moment && moment != before ? moment > before : null;
}
