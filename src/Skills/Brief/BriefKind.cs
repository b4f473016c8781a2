namespace RevBot.Skills.Brief;

/// <summary>
/// Which brief: it decides what is said, in which order, and since when changes are counted. No kind counts changes of
/// before the period of the forecast.
/// </summary>
public enum BriefKind
{
    /// <summary>Before the week's forecast call: since the Monday before the business week.</summary>
    Monday = 0,

    /// <summary>The forecast against Monday's: since the business week's Monday.</summary>
    Thursday = 1,

    /// <summary>Since the first day of the month.</summary>
    Monthly = 2,

    /// <summary>A seller's own deals: since the business week's Monday.</summary>
    Deals = 3,
}
