namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// The lines of a pipeline's change. A deal stands in the first line that fits it, so in exactly one: leaving by owner
/// comes before winning, winning before a moved date, a moved date before any other field.
/// </summary>
public enum LineKind
{
    /// <summary>In the pipeline at the end; did not exist at the start, as far as was known then.</summary>
    Created = 0,

    /// <summary>In the pipeline at the end; open at the start with a close date outside the period, or none.</summary>
    PulledIn = 1,

    /// <summary>In the pipeline at both moments with another amount of its own, worth more.</summary>
    Increased = 2,

    /// <summary>In the pipeline at the end; won or lost at the start.</summary>
    Reopened = 3,

    /// <summary>
    /// In the pipeline at the end; at the start owned by somebody outside the scope or the people asked about.
    /// </summary>
    MovedIn = 4,

    /// <summary>
    /// In the pipeline at the end; at the start omitted, or not matching the filter by another field.
    /// </summary>
    NowCounted = 5,

    /// <summary>In the pipeline at the start; won at the end, whatever its close date.</summary>
    Won = 6,

    /// <summary>In the pipeline at the start; lost at the end, whatever its close date.</summary>
    Lost = 7,

    /// <summary>In the pipeline at the start; open at the end with a close date outside the period, or none.</summary>
    PushedOut = 8,

    /// <summary>In the pipeline at both moments with another amount of its own, worth less.</summary>
    Decreased = 9,

    /// <summary>
    /// In the pipeline at the start; at the end owned by somebody outside the scope or the people asked about.
    /// </summary>
    MovedOut = 10,

    /// <summary>
    /// In the pipeline at the start; at the end omitted, or not matching the filter by another field.
    /// </summary>
    NoLongerCounted = 11,

    /// <summary>In the pipeline at the start; deleted by the end.</summary>
    Removed = 12,

    /// <summary>
    /// In the pipeline at both moments with the same amount of its own, worth another by the rates of the two days.
    /// </summary>
    Currency = 13,
}
