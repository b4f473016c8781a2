using RevBot.Data.Finance;

namespace RevBot.Data.Book;

/// <summary>What is sold.</summary>
/// <param name="Id">Ours.</param>
/// <param name="CrmId">The CRM's.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Family">The family that a filter may name instead.</param>
/// <param name="ListPrice">The price list's.</param>
public sealed record Product(int Id, string CrmId, string Name, string? Family, Money? ListPrice);
