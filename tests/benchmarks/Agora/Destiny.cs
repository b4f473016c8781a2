namespace RevBot.Benchmarks.Agora;

/// <summary>What becomes of a company's market during its record.</summary>
internal enum Destiny
{
    /// <summary>Nothing but chance, seasons and growth.</summary>
    Steady = 0,

    /// <summary>Large deals get harder quarter by quarter, and a competitor enters one region.</summary>
    Drifting = 1,

    /// <summary>From one quarter on something is different: time to sell, leads, prices or what buyers think.</summary>
    Broken = 2,
}
