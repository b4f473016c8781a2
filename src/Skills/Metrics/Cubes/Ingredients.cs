namespace RevBot.Skills.Metrics.Cubes;

/// <summary>What measures are computed from; only what the asked ones need is gathered.</summary>
[Flags]
internal enum Ingredients
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Deals closed in the period.</summary>
    Closed = 1,

    /// <summary>Deals created in the period.</summary>
    Created = 2,

    /// <summary>Open deals due in the period.</summary>
    Open = 4,

    /// <summary>Open deals due times their stage's conversion.</summary>
    Weighted = 8,

    /// <summary>Quotas for the period.</summary>
    Quota = 16,

    /// <summary>Close dates moved during the period.</summary>
    Moves = 32,

    /// <summary>Activities in the period.</summary>
    Activities = 64,

    /// <summary>How long open deals due have been without activity.</summary>
    Silence = 128,

    /// <summary>Stays in stages that ended in the period.</summary>
    Stays = 256,

    /// <summary>The amount and the cycle of each deal won in the period, for medians and for tests of means.</summary>
    Values = 512,
}
