namespace RevBot.Data.Import.Loading;

/// <summary>When the rows that this import kept were changed, to tell which of two rows of one record is newer.</summary>
internal sealed class NewerRows
{
    private readonly Dictionary<int, long> changed = [];

    /// <summary>Notes the row that is kept of a record.</summary>
    public void Keep(int id, long? at)
    {
        if (at is { } moment)
        {
            changed[id] = moment;
        }
    }

    /// <summary>Whether a row is newer than the one kept; null where the dates do not tell.</summary>
    public bool? IsNewer(int? id, long? at) =>
        id is { } known && at is { } moment && changed.TryGetValue(known, out var kept) && moment != kept
            ? moment > kept
            : null;
}
