namespace RevBot.Data.Import.Deals;

/// <summary>A value that a history tells, or does not: an empty value is one that is told.</summary>
/// <param name="IsTold">Whether the history says it at all.</param>
/// <param name="Value">An id, a date number, a category, or an amount in units; null for none.</param>
internal readonly record struct ToldValue(bool IsTold, decimal? Value)
{
    /// <summary>The history does not say.</summary>
    public static ToldValue Unknown => default;
}
