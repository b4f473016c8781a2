namespace RevBot.Data.Import.Mapping;

/// <summary>
/// Holds where the column has one of the values, without regard to case; an empty text stands for an empty column.
/// </summary>
/// <param name="Column">The column that is looked at.</param>
/// <param name="Values">Any of these will do; an empty text stands for an empty cell.</param>
/// <param name="Line">Where it stands in the mapping.</param>
internal sealed record ConditionRule(ColumnRule Column, IReadOnlyList<string> Values, int Line);
