namespace RevBot.Skills.Scenario;

/// <summary>What a scenario supposes to become of a deal; the last one given counts.</summary>
internal enum DealFate
{
    /// <summary>What the forecast expects.</summary>
    Expected = 0,

    /// <summary>Won in the period.</summary>
    Won = 1,

    /// <summary>Lost.</summary>
    Lost = 2,

    /// <summary>Out of the forecast.</summary>
    Dropped = 3,

    /// <summary>Not closed in the period.</summary>
    Slipped = 4,

    /// <summary>Due on another date, and expected accordingly.</summary>
    Redated = 5,
}
