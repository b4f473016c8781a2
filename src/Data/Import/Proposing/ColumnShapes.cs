namespace RevBot.Data.Import.Proposing;

/// <summary>The share of a column's values, from 0 to 1, that can be read as each shape.</summary>
/// <param name="Number">Numbers with a point.</param>
/// <param name="CommaNumber">Numbers with a comma for the fraction.</param>
/// <param name="Date">Dates in <paramref name="DateFormat"/>, or ISO 8601 where that is null.</param>
/// <param name="DateFormat">The format in which most dates can be read; null for ISO 8601.</param>
/// <param name="IsDayFirstUnsure">The day and the month of every date could change places.</param>
/// <param name="Flag">True and false in any spelling.</param>
/// <param name="Email">Addresses.</param>
/// <param name="CurrencyCode">Three capital letters.</param>
/// <param name="Largest">The largest number.</param>
internal sealed record ColumnShapes(
    double Number,
    double CommaNumber,
    double Date,
    string? DateFormat,
    bool IsDayFirstUnsure,
    double Flag,
    double Email,
    double CurrencyCode,
    decimal Largest
);
