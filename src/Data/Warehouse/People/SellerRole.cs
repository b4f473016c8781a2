namespace RevBot.Data.Warehouse.People;

/// <summary>
/// What a person may see follows from this: a rep the own deals, a manager the team below, the others all.
/// </summary>
public enum SellerRole
{
    /// <summary>Sells; sees the own deals.</summary>
    Rep = 0,

    /// <summary>Leads people; sees all below.</summary>
    Manager = 1,

    /// <summary>Sees all.</summary>
    VicePresident = 2,

    /// <summary>Sees all.</summary>
    ChiefRevenueOfficer = 3,

    /// <summary>Revenue operations; sees all.</summary>
    Analyst = 4,

    /// <summary>Runs RevBot; sees no deals.</summary>
    Administrator = 5,
}
