namespace RevBot.Skills.Forecast.Features;

/// <summary>What a feature speaks of: the causes that an explanation names.</summary>
public enum FeatureGroup
{
    /// <summary>The stage and how much time the quarter leaves it.</summary>
    Stage = 0,

    /// <summary>Segment, region, product family, kind of deal.</summary>
    Kind = 1,

    /// <summary>The amount against others of the segment.</summary>
    Size = 2,

    /// <summary>Weeks open and in the stage.</summary>
    Age = 3,

    /// <summary>What the buyer did lately.</summary>
    Activity = 4,

    /// <summary>The close date that the seller gives.</summary>
    Timing = 5,

    /// <summary>Pushes so far.</summary>
    Slippage = 6,

    /// <summary>Lately changed amount or stage.</summary>
    Change = 7,

    /// <summary>Signals recorded about the buyer.</summary>
    Buyer = 8,

    /// <summary>How often the seller has won before.</summary>
    Seller = 9,

    /// <summary>The forecast category that the seller gives.</summary>
    Category = 10,
}
