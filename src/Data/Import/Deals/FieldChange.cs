namespace RevBot.Data.Import.Deals;

/// <summary>A change of one field of a deal. Only the old value is needed: the later one is the state after it.</summary>
/// <param name="Deal">The deal's id.</param>
/// <param name="Source">Which of the store's tallies counts the row.</param>
/// <param name="Kind">Which field.</param>
/// <param name="At">Microseconds.</param>
/// <param name="Old">The value before: an id, a date number, a category, or an amount in units; null for none.</param>
internal readonly record struct FieldChange(int Deal, byte Source, ChangeKind Kind, long At, decimal? Old);
