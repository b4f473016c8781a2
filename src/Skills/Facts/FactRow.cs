namespace RevBot.Skills.Facts;

/// <summary>A row of a table; <see cref="TableBuilder{T}"/> makes rows and columns together.</summary>
/// <param name="Cells">One for each column; null where there is nothing to say.</param>
public sealed record FactRow(IReadOnlyList<FactValue?> Cells)
{
    /// <summary>The CRM's id of the deal that the row is about; null where it is about no single deal.</summary>
    public string? DealId { get; init; }

    /// <summary>How many deals the row sums up; null where that says nothing.</summary>
    public int? SourceRows { get; init; }

    /// <summary>The length of the row's bar, −1..1; null for a row without one. Negative draws to the left.</summary>
    public double? Bar { get; init; }

    /// <summary>How the function calls the row beside the others; a channel may colour it, and decides nothing itself.</summary>
    public RowMark Mark { get; init; }

    /// <summary>A second line under the row, such as the reasons for a risk; null for none.</summary>
    public string? Detail { get; init; }
}
