using System.Numerics;

namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// What groups of risk signals have cost the company: at the same day of the last eight periods, among deals then open
/// and due, how the odds of being won in the period differ with a group. For each group a Mantel–Haenszel odds ratio
/// over strata of equal stage and equal number of other groups: OR = (Σ a·d÷N + 2·√o) ÷ (Σ b·c÷N + 2÷√o), pulled towards
/// a stated o = 0.7 as strongly as two deals pull. A group that history shows to be harmless costs nothing (OR at most 1).
/// It is association, not cause.
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
    private const double PriorPairs = 2;
    private const int Halvings = 60;

    private readonly IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells;
    private readonly Dictionary<RiskMarks, double> ratios = [];

    /// <summary>Works out the odds ratios.</summary>
    /// <param name="cells">Past deals by stage and by the groups that they had.</param>
    internal RiskNorms(IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells)
    {
        this.cells = cells;
        var all = cells.Values.Aggregate(default(RiskTally), (sum, cell) => sum + cell);
        Deals = all.Deals;
        IsMeasured = all.Wins >= EnoughClosed && all.Losses >= EnoughClosed;
        foreach (var mark in Enum.GetValues<RiskMarks>().Where(mark => mark != RiskMarks.None))
        {
            ratios[mark] = IsMeasured && Measurable.HasFlag(mark) ? Measured(mark) : DefaultOddsRatio;
        }
    }

    /// <summary>How many past deals were counted.</summary>
    public int Deals { get; }

    /// <summary>Whether history suffices: 40 won and 40 not won; otherwise every group has the default.</summary>
    public bool IsMeasured { get; }

    /// <summary>How many of the past deals had a group.</summary>
    public int DealsWith(RiskMarks mark) =>
        cells.Where(cell => cell.Key.Marks.HasFlag(mark)).Sum(cell => cell.Value.Deals);

    /// <summary>The odds ratio of some groups together: the product of each; 1 for none.</summary>
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

    private double Measured(RiskMarks mark)
    {
        var strata = cells
            .GroupBy(cell => (cell.Key.Stage, Others: BitOperations.PopCount((uint)(cell.Key.Marks & ~mark))))
            .OrderBy(stratum => stratum.Key);
        var (better, worse) = (0.0, 0.0);
        foreach (var stratum in strata)
        {
            var with = Sum(stratum, cell => cell.Key.Marks.HasFlag(mark));
            var without = Sum(stratum, cell => !cell.Key.Marks.HasFlag(mark));
            var all = (double)(with.Deals + without.Deals);
            better += with.Wins * without.Losses / all;
            worse += with.Losses * without.Wins / all;
        }

        var prior = Math.Sqrt(DefaultOddsRatio);
        return Math.Min(1, (better + (PriorPairs * prior)) / (worse + (PriorPairs / prior)));
    }

    private static RiskTally Sum(
        IEnumerable<KeyValuePair<(int Stage, RiskMarks Marks), RiskTally>> stratum,
        Func<KeyValuePair<(int Stage, RiskMarks Marks), RiskTally>, bool> which
    ) => stratum.Where(which).Aggregate(default(RiskTally), (sum, cell) => sum + cell.Value);
}
