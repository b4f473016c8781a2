namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>Growth, season, the shock of each quarter and the break: what an organisation cannot choose.</summary>
internal sealed class Climate
{
    private readonly double[] shocks;
    private readonly Nature nature;
    private readonly OrganisationSize size;
    private readonly Timeline timeline;
    private readonly int anchor;
    private readonly int breakFrom;

    /// <param name="size">Sizes the arrivals.</param>
    /// <param name="nature">Strength of shock and season.</param>
    /// <param name="timeline">Which quarters there are.</param>
    /// <param name="breaks">Whether win rate and pace fall for good.</param>
    /// <param name="dice">For the shocks.</param>
    public Climate(OrganisationSize size, Nature nature, Timeline timeline, bool breaks, Dice dice)
    {
        (this.size, this.nature, this.timeline) = (size, nature, timeline);
        anchor = timeline.History + (timeline.Tested / 2);
        breakFrom = breaks ? timeline.History - World.BreakBefore : int.MaxValue;
        shocks = new double[Timeline.RunIn + timeline.Quarters];
        var spread = Usual.ShockSpread * nature.Shock;
        shocks[0] = spread * dice.Normal();
        for (var quarter = 1; quarter < shocks.Length; quarter++)
        {
            shocks[quarter] =
                (Usual.ShockMemory * shocks[quarter - 1])
                + (spread * Math.Sqrt(1 - (Usual.ShockMemory * Usual.ShockMemory)) * dice.Normal());
        }
    }

    /// <param name="quarter">Below 0 while the organisation runs in.</param>
    public QuarterMood Of(int quarter) => With(quarter, shocks[quarter + Timeline.RunIn]);

    /// <summary>The quarter as the one before it lets expect.</summary>
    public QuarterMood Expected(int quarter) => With(quarter, Usual.ShockMemory * shocks[quarter + Timeline.RunIn - 1]);

    private QuarterMood With(int quarter, double shock)
    {
        var season = timeline.QuarterOfYear(quarter);
        var broken = quarter >= breakFrom;
        var pace = broken ? Math.Log(Usual.BrokenPace) : 0;
        var arrivals = size.Wins / (Usual.Weeks * Usual.WinRate);
        return new(
            quarter,
            shock + (nature.Season * Usual.SeasonOnWin[season]) + (broken ? Math.Log(Usual.BrokenWin) : 0),
            (0.5 * shock) + pace,
            -0.5 * shock,
            arrivals
                * Math.Pow(1 + Usual.GrowthByQuarter, quarter - anchor)
                * Math.Exp((Usual.ArrivalShare * shock) + (nature.Season * Usual.SeasonOnArrivals[season]))
        );
    }
}
