using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>A seller as read, before the manager is known.</summary>
/// <param name="Row">Its row; id, manager and role are not final.</param>
/// <param name="Role">The role, where the mapping knows it.</param>
/// <param name="Manager">What the row says of the manager; null for none.</param>
/// <param name="ManagerField">How a manager is found.</param>
/// <param name="Tally">Where the row is counted.</param>
/// <param name="Line">The row's line.</param>
/// <param name="Raw">The row as it stands in the file.</param>
internal sealed record SellerDraft(
    SellerRow Row,
    SellerRole? Role,
    string? Manager,
    Field? ManagerField,
    SourceTally Tally,
    long Line,
    string Raw
);
