namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>
/// The weekly hazards of one deal in one quarter. Each week exactly one of four things happens: it is won, it is lost, it
/// goes on to the next stage, or it stays; their odds beside staying multiply from stage, engagement, week and the deal.
/// </summary>
internal readonly struct Forces
{
    private readonly Tables tables;
    private readonly int segment;
    private readonly double win;
    private readonly double advance;
    private readonly double loss;

    private Forces(Tables tables, int segment, double win, double advance, double loss) =>
        (this.tables, this.segment, this.win, this.advance, this.loss) = (tables, segment, win, advance, loss);

    /// <summary>Chance that engagement rises by a level in a week.</summary>
    public double Rise { get; private init; }

    /// <summary>Chance that it falls by a level.</summary>
    public double Fall => tables.Fall;

    public static Forces Of(Tables tables, in Temper temper, QuarterMood mood)
    {
        var seller = temper.Seller;
        var quality = temper.Quality * tables.Nature.Quality;
        var skill = seller.Skill * tables.Nature.Skill;
        var known = Usual.RegionOnWin[seller.Region] + Usual.ProductOnWin[temper.Product];
        return new(
            tables,
            temper.Segment,
            Math.Exp((Usual.QualityOnWin * quality) + skill + known + mood.Win),
            Math.Exp((Usual.QualityOnAdvance * quality) + mood.Advance),
            Math.Exp((Usual.QualityOnLoss * quality) + (Usual.SkillOnLoss * skill) + mood.Loss)
        )
        {
            Rise = Math.Clamp(Usual.Warming * Math.Exp(Usual.WarmingByQuality * quality), 0.02, 0.5),
        };
    }

    /// <param name="stage">0 to 3.</param>
    /// <param name="level">Of engagement, 0 to 4.</param>
    /// <param name="week">Of the quarter, 0 to 12.</param>
    /// <param name="age">Weeks since creation.</param>
    public Chances At(int stage, int level, int week, int age)
    {
        var winning = tables.Win[segment][stage] * win * tables.LevelWin[level] * tables.WeekWin[week];
        var going = stage + 1 < Usual.Stages ? tables.Advance[segment] * advance * tables.LevelAdvance[level] : 0;
        var losing = tables.Loss[segment][stage] * loss * tables.LevelLoss[level] * Tables.AgeLoss(segment, age);
        var all = 1 + winning + going + losing;
        return new(winning / all, losing / all, going / all);
    }
}
