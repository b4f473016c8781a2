using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>A seller as read, before the manager is known.</summary>
/// <param name="Row">Its row; id, manager and role are not final, and the address may be that of another.</param>
/// <param name="Email">The address that the row says, whoever has it in the end; null for none.</param>
/// <param name="Role">The role, where the mapping knows it.</param>
/// <param name="Manager">What the row says of the manager; null for none.</param>
/// <param name="ManagerField">How a manager is found.</param>
/// <param name="Tally">Where the row is counted.</param>
/// <param name="Line">The row's line.</param>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="Modified">When the row was changed, microseconds; null where it does not say.</param>
internal sealed record SellerDraft(
    SellerRow Row,
    string? Email,
    SellerRole? Role,
    string? Manager,
    Field? ManagerField,
    SourceTally Tally,
    long Line,
    string Raw,
    long? Modified
)
{
    /// <summary>
    /// Whether two rows of one person say the same, the time of their change and the form of the id aside.
    /// </summary>
    public bool SaysTheSame(SellerDraft other) =>
        Row with { Email = Email } == other.Row with { Email = other.Email, CrmId = Row.CrmId }
        && Role == other.Role
        && string.Equals(Manager, other.Manager, StringComparison.Ordinal);
}
