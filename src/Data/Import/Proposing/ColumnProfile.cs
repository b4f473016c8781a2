namespace RevBot.Data.Import.Proposing;

/// <summary>What a sample of a column looks like.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Words">The name's words, small.</param>
/// <param name="Filled">The share of rows that have a value.</param>
/// <param name="Distinct">How many values differ, of those that are there.</param>
/// <param name="Rows">How many values there are.</param>
/// <param name="Values">The values that differ, as far as they are kept, in order of appearance.</param>
/// <param name="Shapes">The share of values that can be read as each shape.</param>
internal sealed record ColumnProfile(
    string Name,
    IReadOnlyList<string> Words,
    double Filled,
    int Distinct,
    int Rows,
    IReadOnlyList<string> Values,
    ColumnShapes Shapes
)
{
    /// <summary>Every row has a value, and no two the same.</summary>
    public bool IsUnique => Rows > 0 && Distinct == Rows && Filled > 0.999;

    /// <summary>Whether all values that were seen are kept.</summary>
    public bool IsWhole => Values.Count == Distinct;

    /// <summary>Whether a value, in any case, is among those that are kept.</summary>
    public bool Has(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
