namespace RevBot.Skills.Reconciliation;

/// <summary>What is compared between the CRM and the warehouse.</summary>
internal enum Metric
{
    /// <summary>Open deals with a close date in the period, omitted ones left out.</summary>
    Pipeline = 0,

    /// <summary>Deals won with a close date in the period.</summary>
    Bookings = 1,

    /// <summary>How many deals, open or closed, have a close date in the period.</summary>
    DealCounts = 2,

    /// <summary>The sellers' quotas for the period.</summary>
    Quota = 3,
}
