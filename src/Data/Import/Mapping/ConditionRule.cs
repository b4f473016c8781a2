namespace RevBot.Data.Import.Mapping;

/// <summary>Holds where the column has one of the values, without regard to case; an empty text stands for an empty column.</summary>
internal sealed record ConditionRule(ColumnRule Column, IReadOnlyList<string> Values, int Line);
