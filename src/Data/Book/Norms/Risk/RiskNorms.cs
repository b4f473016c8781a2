namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// What groups of risk signals have cost the company: at the same day of the last eight periods, among deals then open
/// and due, how the odds of being won in the period differ with a group while the other groups and the stage stay the
/// same. All groups are estimated together, by a logistic regression over the counts: logit P = α(stage) + Σ β(group),
/// β ≤ 0, each β drawn to ln 0.7 as strongly as two pairs of deals draw. Signals that come together so share what they
/// cost; added one to the other they would count it several times. A group that history shows to be harmless costs
/// nothing. It is association, not cause.
/// </summary>
public sealed class RiskNorms
{
    /// <summary>What a group is taken to do to the odds where history says nothing.</summary>
    public const double DefaultOddsRatio = 0.7;

    /// <summary>The groups that history can be asked about.</summary>
    public const RiskMarks Measurable =
        RiskMarks.Silent
        | RiskMarks.Aged
        | RiskMarks.Slipped
        | RiskMarks.Overdue
        | RiskMarks.Backwards
        | RiskMarks.Objection;

    private const int EnoughClosed = 40;
    private const int EnoughInStage = 30;
    private const int Halvings = 60;

    private readonly IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells;
    private static readonly Dictionary<(RiskMarks Mark, RiskTurn Turn, bool Came), RiskTally> NoTurns = [];

    private readonly Dictionary<RiskMarks, double> ratios = [];
    private readonly Dictionary<RiskMarks, TurnRecord?> turned = [];

    /// <summary>Works out the odds ratios, and what turned such deals around.</summary>
    /// <param name="cells">Past deals by stage and by the groups that they had.</param>
    /// <param name="turns">Past deals by a group, by what may turn them and whether it came; null for none.</param>
    internal RiskNorms(
        IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells,
        IReadOnlyDictionary<(RiskMarks Mark, RiskTurn Turn, bool Came), RiskTally>? turns = null
    )
    {
        this.cells = cells;
        var all = cells.Values.Aggregate(default(RiskTally), (sum, cell) => sum + cell);
        Deals = all.Deals;
        IsMeasured = all.Wins >= EnoughClosed && all.Losses >= EnoughClosed;
        foreach (var mark in (turns ?? NoTurns).Keys.Select(key => key.Mark).Distinct())
        {
            turned[mark] = Turns
                .Select(turn =>
                    TurnRecord.Compare(
                        turn,
                        turns!.GetValueOrDefault((mark, turn, true)),
                        turns!.GetValueOrDefault((mark, turn, false))
                    )
                )
                .OfType<TurnRecord>()
                .OrderByDescending(record => record.With - record.Without)
                .ThenBy(record => record.Turn)
                .FirstOrDefault();
        }

        var measured = IsMeasured ? RiskFit.Fit(cells, DefaultOddsRatio) : [];
        foreach (var mark in Enum.GetValues<RiskMarks>().Where(mark => mark != RiskMarks.None))
        {
            ratios[mark] = measured.GetValueOrDefault(mark, DefaultOddsRatio);
        }
    }

    /// <summary>Something turned a deal when it came within so many days.</summary>
    public const int TurnDays = 28;

    /// <summary>What may turn a deal, one by one.</summary>
    internal static IReadOnlyList<RiskTurn> Turns { get; } =
    [RiskTurn.BuyerBack, RiskTurn.StageForward, RiskTurn.DateAgreed];

    /// <summary>How many past deals were counted.</summary>
    public int Deals { get; }

    /// <summary>Whether history suffices: 40 won and 40 not won; otherwise every group has the default.</summary>
    public bool IsMeasured { get; }

    /// <summary>How many of the past deals had a group.</summary>
    public int DealsWith(RiskMarks mark) =>
        cells.Where(cell => cell.Key.Marks.HasFlag(mark)).Sum(cell => cell.Value.Deals);

    /// <summary>
    /// What turned most past deals with a group around: of all that may, what was won most often with it against
    /// without it. Null where history shows nothing beyond chance. It is association, not cause.
    /// </summary>
    public TurnRecord? TurnedBy(RiskMarks mark) => turned.GetValueOrDefault(mark);

    /// <summary>
    /// The odds ratio of some groups together: the product of each, since they are estimated together; 1 for none.
    /// </summary>
    public double OddsRatio(RiskMarks marks) =>
        ratios.Where(ratio => marks.HasFlag(ratio.Key)).Aggregate(1.0, (product, ratio) => product * ratio.Value);

    /// <summary>
    /// The probability of a deal without any signal, such that past deals of the stage, with the signals that they had,
    /// convert at <paramref name="conversion"/> on average. The conversion itself where nothing was counted.
    /// </summary>
    public double Unmarked(Stage stage, double conversion)
    {
        var shares = Shares(stage);
        if (shares.Length == 0 || conversion is <= 0 or >= 1)
        {
            return conversion;
        }

        var (low, high) = (conversion, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            var mean = shares.Sum(share => share.Share * WithOdds(middle, share.Ratio));
            (low, high) = mean < conversion ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A probability with its odds multiplied.</summary>
    /// <param name="probability">0 to 1; 0 and 1 stay what they are.</param>
    /// <param name="ratio">Above 0; below 1 makes it less likely.</param>
    public static double WithOdds(double probability, double ratio) =>
        probability >= 1 ? 1 : probability * ratio / (1 - probability + (probability * ratio));

    /// <summary>
    /// How the past deals of a stage were spread over the odds ratios; of all stages where it had few.
    /// </summary>
    private (double Share, double Ratio)[] Shares(Stage stage)
    {
        if (!IsMeasured)
        {
            return [];
        }

        var own = cells.Where(cell => cell.Key.Stage == stage.Id).ToArray();
        var used = own.Sum(cell => cell.Value.Deals) >= EnoughInStage ? own : [.. cells];
        var deals = (double)used.Sum(cell => cell.Value.Deals);
        return
        [
            .. used.GroupBy(cell => cell.Key.Marks)
                .OrderBy(group => group.Key)
                .Select(group => (group.Sum(cell => cell.Value.Deals) / deals, OddsRatio(group.Key))),
        ];
    }
}
