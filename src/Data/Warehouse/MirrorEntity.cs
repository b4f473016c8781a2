namespace RevBot.Data.Warehouse;

/// <summary>What a row of the CRM mirror is about.</summary>
public enum MirrorEntity
{
    /// <summary>A deal.</summary>
    Opportunity = 1,

    /// <summary>A person's quota for a period.</summary>
    Quota = 2,
}
