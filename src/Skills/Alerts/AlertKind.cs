namespace RevBot.Skills.Alerts;

/// <summary>What an alert is about, the most urgent first.</summary>
public enum AlertKind
{
    /// <summary>The data are old or differ from the CRM: read everything else with care.</summary>
    Data = 0,

    /// <summary>Commit and all upside together fall short of quota.</summary>
    Shortfall = 1,

    /// <summary>The forecast has left the range that it had a week ago.</summary>
    Range = 2,

    /// <summary>A big or committed deal went to a later quarter.</summary>
    Pushed = 3,

    /// <summary>A big or committed deal lost a fifth of its amount or more.</summary>
    Cut = 4,

    /// <summary>A committed deal is past its close date and still open.</summary>
    Overdue = 5,

    /// <summary>Of a committed deal the buyer is silent for longer than won deals were.</summary>
    Silent = 6,

    /// <summary>More deals than usual stay in one stage.</summary>
    Stall = 7,

    /// <summary>The win rate of a country or a segment fell.</summary>
    WinRate = 8,

    /// <summary>A seller's or a team's activity fell.</summary>
    Activity = 9,
}
