using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>A column that is proposed for a field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Column">The column.</param>
/// <param name="Confidence">From 0 to 1: how well name and values fit.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">How a reference names its record; null where it is none.</param>
internal sealed record FieldMatch(
    string Field,
    ColumnProfile Column,
    double Confidence,
    string Reason,
    ReferenceBy? By
);
