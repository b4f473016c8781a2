namespace RevBot.Data.Book.Norms.Risk;

/// <summary>What may turn a deal with risk signals around, as far as the data keep when it happened.</summary>
[Flags]
public enum RiskTurn
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The buyer took part again.</summary>
    BuyerBack = 1,

    /// <summary>The deal moved to a later stage.</summary>
    StageForward = 2,

    /// <summary>It got another close date, within the period.</summary>
    DateAgreed = 4,
}
