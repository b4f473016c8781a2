namespace RevBot.Skills.Facts;

/// <summary>Which deals of the answer's period and filter a fact counts or adds up.</summary>
public enum CountedDeals
{
    /// <summary>Won with a close date in the period.</summary>
    Won = 0,

    /// <summary>Lost with a close date in the period.</summary>
    Lost = 1,

    /// <summary>Won or lost with a close date in the period.</summary>
    Closed = 2,

    /// <summary>Open and due in the period, omitted ones left out.</summary>
    Open = 3,

    /// <summary>Won, and open ones in commit.</summary>
    Commit = 4,

    /// <summary>Won, and open ones in commit or best case.</summary>
    BestCase = 5,
}
