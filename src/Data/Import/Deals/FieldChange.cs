namespace RevBot.Data.Import.Deals;

/// <summary>A change of one field of a deal: the value before it, the value after it, or both.</summary>
/// <param name="Deal">The deal's id.</param>
/// <param name="Source">Which of the store's tallies counts the row.</param>
/// <param name="Kind">Which field.</param>
/// <param name="At">Microseconds.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
internal readonly record struct FieldChange(
    int Deal,
    byte Source,
    ChangeKind Kind,
    long At,
    ToldValue Old,
    ToldValue New
);
