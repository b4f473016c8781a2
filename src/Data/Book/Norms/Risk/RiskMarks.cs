namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// Groups of risk signals. What the groups up to <see cref="Objection"/> cost can be counted in the company's own past,
/// because it is known when they arose; of the others the data keep only how they are now.
/// </summary>
[Flags]
public enum RiskMarks
{
    /// <summary>No signal.</summary>
    None = 0,

    /// <summary>The buyer has been silent for too long.</summary>
    Silent = 1,

    /// <summary>Too long in its stage.</summary>
    Aged = 2,

    /// <summary>Moved to a later quarter at least once.</summary>
    Slipped = 4,

    /// <summary>The close date is past.</summary>
    Overdue = 8,

    /// <summary>The stage went back or the amount was cut.</summary>
    Backwards = 16,

    /// <summary>The buyer raised something: price, competitor, legal, budget, works council, a champion gone.</summary>
    Objection = 32,

    /// <summary>Too few of the buyer's people take part.</summary>
    Buyer = 64,

    /// <summary>The next step is missing or overdue.</summary>
    NextStep = 128,
}
