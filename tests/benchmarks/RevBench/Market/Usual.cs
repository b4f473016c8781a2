namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>
/// The numbers of the usual organisation. They were set so that the oracle's accuracy and AUC come near those of the
/// prototype in the methods' section A.2, before any forecast of the product was run on them.
/// </summary>
internal static class Usual
{
    public const int Weeks = 13;
    public const int Stages = 4;
    public const int Levels = 5;
    public const int Segments = 3;
    public const int Products = 3;
    public const int Regions = 3;

    /// <summary>Share of deals won, for sizing the arrivals.</summary>
    public const double WinRate = 0.333;

    public const double GrowthByQuarter = 0.02;
    public const double ShockMemory = 0.5;
    public const double ShockSpread = 0.06;
    public const double ArrivalShare = 0.5;
    public const double SkillSpread = 0.25;
    public const double QualityOnWin = 1.20;
    public const double QualityOnAdvance = 0.55;
    public const double QualityOnLoss = -0.85;
    public const double EngagementOnWin = 0.30;
    public const double EngagementOnAdvance = 0.25;
    public const double EngagementOnLoss = -0.35;
    public const double SkillOnLoss = -0.5;
    public const double Cooling = 0.28;
    public const double Warming = 0.20;
    public const double WarmingByQuality = 0.25;
    public const double AgeOnLoss = 0.05;
    public const double AgeOnLossMost = 1.5;
    public const double BrokenWin = 0.70;
    public const double BrokenPace = 0.75;

    /// <summary>By segment: small, middle, large customers.</summary>
    public static readonly double[] SegmentShares = [0.50, 0.35, 0.15];

    public static readonly double[] AmountMedians = [9_000, 38_000, 140_000];
    public const double AmountSpread = 0.55;

    /// <summary>Weekly odds of going on to the next stage, beside staying; by segment.</summary>
    public static readonly double[] AdvanceOdds = [0.32, 0.20, 0.125];

    /// <summary>Weekly odds of winning, by segment and stage.</summary>
    public static readonly double[][] WinOdds =
    [
        [0.000, 0.004, 0.020, 0.30],
        [0.000, 0.001, 0.008, 0.20],
        [0.000, 0.000, 0.003, 0.13],
    ];

    /// <summary>Weekly odds of losing, by segment and stage.</summary>
    public static readonly double[][] LossOdds =
    [
        [0.270, 0.210, 0.170, 0.150],
        [0.170, 0.135, 0.105, 0.095],
        [0.105, 0.083, 0.068, 0.060],
    ];

    /// <summary>Weeks of life after which losing becomes likelier; never before a quarter has passed.</summary>
    public static readonly int[] Patience = [13, 22, 36];

    public static readonly double[] RegionOnWin = [0, 0.12, -0.12];
    public static readonly double[] ProductOnWin = [0, 0.15, -0.10];
    public static readonly double[] SeasonOnWin = [-0.10, 0, -0.05, 0.15];
    public static readonly double[] SeasonOnArrivals = [-0.05, 0.05, -0.08, 0.08];

    /// <summary>Log odds of winning by week of the quarter: the spike at its end.</summary>
    public static readonly double[] WeekOnWin =
    [
        -0.40,
        -0.30,
        -0.20,
        -0.10,
        0,
        0,
        0,
        0.05,
        0.10,
        0.20,
        0.40,
        0.70,
        1.10,
    ];

    public static readonly double[] FirstStageShares = [0.85, 0.15];
    public static readonly double[] FirstLevelShares = [0, 0, 0.3, 0.5, 0.2];
}
