namespace RevBot.Data.Connectors.Landing;

/// <summary>A row as a CRM gave it.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Deal">The id of the deal that it belongs to; null where it belongs to none.</param>
/// <param name="Line">
/// Its cells as <see cref="LandedLine.Write"/> puts them, in the order of the object's header.
/// </param>
internal sealed record LandedRow(string Id, string? Deal, string Line)
{
    /// <summary>Whether the CRM says that the row is deleted.</summary>
    public bool IsGone { get; init; }
}
