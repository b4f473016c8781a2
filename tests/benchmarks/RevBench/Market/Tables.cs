namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>The factors of the hazards that are the same for all deals of an organisation.</summary>
internal sealed class Tables
{
    public Tables(Nature nature)
    {
        Nature = nature;
        Advance = [.. Usual.AdvanceOdds.Select(odds => odds * nature.AdvancePace)];
        Win = [.. Usual.WinOdds.Select(row => row.Select(odds => odds * nature.WinPace).ToArray())];
        Loss = [.. Usual.LossOdds.Select(row => row.Select(odds => odds * nature.LossPace).ToArray())];
        LevelWin = Levels(Usual.EngagementOnWin * nature.Engagement);
        LevelAdvance = Levels(Usual.EngagementOnAdvance * nature.Engagement);
        LevelLoss = Levels(Usual.EngagementOnLoss * nature.Engagement);
        WeekWin = [.. Usual.WeekOnWin.Select(log => Math.Exp(log * nature.QuarterEnd))];
        Fall = Usual.Cooling * nature.Decay;
    }

    public Nature Nature { get; }

    public double[] Advance { get; }

    public double[][] Win { get; }

    public double[][] Loss { get; }

    public double[] LevelWin { get; }

    public double[] LevelAdvance { get; }

    public double[] LevelLoss { get; }

    public double[] WeekWin { get; }

    public double Fall { get; }

    public static double AgeLoss(int segment, int age)
    {
        var late = age - Usual.Patience[segment];
        return late <= 0 ? 1 : Math.Exp(Math.Min(Usual.AgeOnLoss * late, Usual.AgeOnLossMost));
    }

    private static double[] Levels(double strength) =>
        [.. Enumerable.Range(0, Usual.Levels).Select(level => Math.Exp(strength * (level - 2)))];
}
