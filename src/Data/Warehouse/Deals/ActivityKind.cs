namespace RevBot.Data.Warehouse.Deals;

/// <summary>What kind of contact it was.</summary>
public enum ActivityKind
{
    /// <summary>A mail.</summary>
    Email = 0,

    /// <summary>A call.</summary>
    Call = 1,

    /// <summary>A meeting.</summary>
    Meeting = 2,

    /// <summary>A task done.</summary>
    Task = 3,
}
