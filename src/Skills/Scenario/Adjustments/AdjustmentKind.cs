namespace RevBot.Skills.Scenario.Adjustments;

/// <summary>What an adjustment supposes.</summary>
internal enum AdjustmentKind
{
    /// <summary>Deals close later.</summary>
    Slip = 0,

    /// <summary>Deals are won in the period.</summary>
    Win = 1,

    /// <summary>Deals are lost.</summary>
    Lose = 2,

    /// <summary>Deals are taken out of the forecast.</summary>
    Drop = 3,

    /// <summary>Deals are worth something else.</summary>
    Amount = 4,

    /// <summary>Close dates are others.</summary>
    CloseDate = 5,

    /// <summary>Probabilities are multiplied.</summary>
    WinRate = 6,

    /// <summary>The spread around the expectation is multiplied.</summary>
    Volatility = 7,

    /// <summary>Pipeline comes in that is not there yet.</summary>
    AddPipeline = 8,

    /// <summary>Sellers start.</summary>
    Headcount = 9,
}
