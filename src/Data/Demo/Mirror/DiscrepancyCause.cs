namespace RevBot.Data.Demo.Mirror;

/// <summary>Why the CRM and the warehouse differ in a deal.</summary>
public enum DiscrepancyCause
{
    /// <summary>The warehouse has no row of it.</summary>
    MissingInWarehouse = 0,

    /// <summary>The CRM changed after the warehouse was last loaded.</summary>
    LateUpdate = 1,

    /// <summary>The warehouse has the same figure in the company's currency that the CRM has in another.</summary>
    WrongCurrency = 2,

    /// <summary>The CRM has deleted it, the warehouse has not.</summary>
    DeletedInCrm = 3,

    /// <summary>The warehouse has an open deal's close date a day later, in the next quarter.</summary>
    ShiftedCloseDate = 4,

    /// <summary>The warehouse has a won deal's close date a day later, in the next quarter.</summary>
    ShiftedBooking = 5,
}
