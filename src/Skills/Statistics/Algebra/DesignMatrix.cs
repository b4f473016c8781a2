namespace RevBot.Skills.Statistics.Algebra;

/// <summary>
/// A table of numbers to fit or to score, one row a case and one column a feature. A view: whoever made the array no
/// longer changes it.
/// </summary>
/// <param name="Values">Row after row; Rows × Columns numbers.</param>
/// <param name="Rows">How many cases, 0 and more.</param>
/// <param name="Columns">How many features, 1 and more.</param>
public sealed record DesignMatrix(double[] Values, int Rows, int Columns)
{
    /// <summary>The features of one case.</summary>
    /// <param name="row">0 to Rows − 1.</param>
    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
