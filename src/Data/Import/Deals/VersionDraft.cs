namespace RevBot.Data.Import.Deals;

/// <summary>A state of a deal as an extract tells it.</summary>
/// <param name="Deal">The deal's id.</param>
/// <param name="Sequence">Order of reading.</param>
/// <param name="Source">Which of the store's tallies counts the row.</param>
/// <param name="Kind">What told of it.</param>
/// <param name="IsMerged">
/// The deal's own row was counted as merged; it is loaded after all when its versions change.
/// </param>
/// <param name="State">What it says.</param>
/// <param name="ValidFrom">Microseconds.</param>
/// <param name="RecordedAt">Microseconds; of a deal's own row, when it was last modified, 0 for unknown.</param>
internal readonly record struct VersionDraft(
    int Deal,
    int Sequence,
    byte Source,
    VersionKind Kind,
    bool IsMerged,
    VersionState State,
    long ValidFrom,
    long RecordedAt
)
{
    /// <summary>The fields that the row does not have.</summary>
    public LackingFields Lacks { get; init; }

    /// <summary>Whether it was recorded when it began to hold; else it is a late correction.</summary>
    public bool IsOnTime => RecordedAt == ValidFrom;

    /// <summary>Whether another row tells the same state of the same time, whenever either was changed.</summary>
    public bool SaysTheSame(VersionDraft other) =>
        (Kind, State, ValidFrom) == (other.Kind, other.State, other.ValidFrom);
}
