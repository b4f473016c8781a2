namespace RevBot.Data.Warehouse.People;

/// <summary>
/// Who is below whom, at every depth; each person is below themselves at depth 0. A row of <c>seller_closure</c>.
/// </summary>
public sealed record SellerClosureRow
{
    /// <summary>The column <c>ancestor_id</c>.</summary>
    public required int AncestorId { get; init; }

    /// <summary>The column <c>descendant_id</c>.</summary>
    public required int DescendantId { get; init; }

    /// <summary>The column <c>depth</c>.</summary>
    public required int Depth { get; init; }
}
