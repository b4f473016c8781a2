using RevBot.Data.Book.People;

namespace RevBot.Data.Book.Deals;

/// <summary>A customer or prospect.</summary>
/// <param name="Id">Ours.</param>
/// <param name="CrmId">The CRM's.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Segment">Size class.</param>
/// <param name="Industry">Trade.</param>
/// <param name="Country">ISO 3166 two letters where known.</param>
/// <param name="Territory">The patch that it lies in.</param>
/// <param name="Employees">Head count.</param>
/// <param name="Parent">The parent company's name.</param>
public sealed record Account(
    int Id,
    string CrmId,
    string Name,
    string? Segment,
    string? Industry,
    string? Country,
    Territory? Territory,
    long? Employees,
    string? Parent
)
{
    /// <summary>Its country as the one that a deal involves which names none of its own; empty where unknown.</summary>
    internal DealCountry[] Involved { get; } = Country is null ? [] : [new(Country, 0)];
}
