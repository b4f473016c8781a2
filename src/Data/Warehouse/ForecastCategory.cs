namespace RevBot.Data.Warehouse;

/// <summary>How sure the seller is, as the CRM keeps it; a field of its own beside the stage.</summary>
public enum ForecastCategory
{
    /// <summary>Left out of every total; lost deals stand here.</summary>
    Omitted = 0,

    /// <summary>Early or stalled.</summary>
    Pipeline = 1,

    /// <summary>Possible, not committed.</summary>
    BestCase = 2,

    /// <summary>Committed by the seller.</summary>
    Commit = 3,

    /// <summary>Closed and won.</summary>
    Closed = 4,
}
