namespace RevBot.Skills.Brief;

/// <summary>What a statement of a brief says.</summary>
public enum StatementKind
{
    /// <summary>For whom the brief is, whose deals it is about, its days and the date of the data.</summary>
    Head = 0,

    /// <summary>Where the forecast stands against quota, and what changed it; the parts of the change add up.</summary>
    Number = 1,

    /// <summary>How the quarter before ended; in the first week of a quarter.</summary>
    LastQuarter = 2,

    /// <summary>
    /// What happened to deals: won, lost, pushed out and so on, the largest by name; named + others = total of a line, and the
    /// lines add up to all that moved.
    /// </summary>
    Happened = 3,

    /// <summary>The model against what sellers call, by seller, and whose calls run high or low.</summary>
    Calls = 4,

    /// <summary>Attainment, productivity and win rate of the quarter.</summary>
    Performance = 5,

    /// <summary>What is due in the next days.</summary>
    Closing = 6,

    /// <summary>The deals at risk by money at stake, with the next step.</summary>
    Risks = 7,

    /// <summary>Best case that could still come on top of commit.</summary>
    Upside = 8,

    /// <summary>What to ask each seller.</summary>
    Questions = 9,

    /// <summary>Whether the numbers match the CRM.</summary>
    Trust = 10,
}
