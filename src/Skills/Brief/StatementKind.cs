namespace RevBot.Skills.Brief;

/// <summary>What a statement of a brief says.</summary>
public enum StatementKind
{
    /// <summary>The forecast and its range against quota.</summary>
    Number = 0,

    /// <summary>How the quarter before ended; in the first week of a quarter.</summary>
    LastQuarter = 1,

    /// <summary>What moved the forecast, line by line; start + lines = end.</summary>
    Change = 2,

    /// <summary>The deals that moved it most.</summary>
    Movers = 3,

    /// <summary>What was won.</summary>
    Won = 4,

    /// <summary>What is due in the next days.</summary>
    Closing = 5,

    /// <summary>The deals at risk by money at stake, with the next step.</summary>
    Risks = 6,

    /// <summary>What to ask each seller.</summary>
    Questions = 7,

    /// <summary>Whether the numbers match the CRM.</summary>
    Trust = 8,
}
