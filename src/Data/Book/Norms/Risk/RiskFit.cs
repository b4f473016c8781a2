namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// Fits logit P(won) = α(stage) + Σ β(group) to counts, with β ≤ 0 and a penalty (β − ln o)² ÷ 2 on each β, which
/// weighs as much as two pairs of deals. By cyclic coordinate descent with Newton steps: the bound is kept by cutting
/// each step off.
/// </summary>
internal sealed class RiskFit
{
    private const int MostSweeps = 500;
    private const double Enough = 1e-12;
    private const double MostStep = 2;
    private const double Farthest = 12;

    private readonly Row[] rows;
    private readonly double[] scores;
    private readonly double prior;

    private RiskFit(IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells, double usualRatio)
    {
        rows =
        [
            .. cells
                .Where(cell => cell.Value.Deals > 0)
                .OrderBy(cell => cell.Key)
                .Select(cell => new Row(cell.Key.Stage, cell.Key.Marks, cell.Value.Deals, cell.Value.Wins)),
        ];
        scores = new double[rows.Length];
        prior = Math.Log(usualRatio);
    }

    /// <summary>The odds ratio of each group that history can be asked about, 0 to 1.</summary>
    /// <param name="cells">Past deals by stage and by the groups that they had.</param>
    /// <param name="usualRatio">What a group is taken to do where history says nothing.</param>
    public static Dictionary<RiskMarks, double> Fit(
        IReadOnlyDictionary<(int Stage, RiskMarks Marks), RiskTally> cells,
        double usualRatio
    )
    {
        var fit = new RiskFit(cells, usualRatio);
        var terms = fit.Terms();
        for (var sweep = 0; sweep < MostSweeps && terms.Max(fit.Improve) > Enough; sweep++) { }

        return terms
            .Where(term => term.Mark != RiskMarks.None)
            .ToDictionary(term => term.Mark, term => Math.Exp(term.Value));
    }

    /// <summary>A term for each stage, then one for each group.</summary>
    private Term[] Terms() =>
        [
            .. rows.Select(row => row.Stage)
                .Distinct()
                .Select(stage => new Term(RiskMarks.None, Places(row => row.Stage == stage))),
            .. Enum.GetValues<RiskMarks>()
                .Where(mark => mark != RiskMarks.None && RiskNorms.Measurable.HasFlag(mark))
                .Select(mark => new Term(mark, Places(row => row.Marks.HasFlag(mark)))),
        ];

    private int[] Places(Func<Row, bool> which) =>
        [.. Enumerable.Range(0, rows.Length).Where(place => which(rows[place]))];

    /// <summary>Moves one term to where it fits better, and gives how far it moved.</summary>
    private double Improve(Term term)
    {
        var isGroup = term.Mark != RiskMarks.None;
        var (slope, curvature) = isGroup ? (prior - term.Value, 1.0) : (0.0, Enough);
        foreach (var place in term.Places)
        {
            var chance = 1 / (1 + Math.Exp(-scores[place]));
            slope += rows[place].Wins - (rows[place].Deals * chance);
            curvature += rows[place].Deals * chance * (1 - chance);
        }

        var next = term.Value + Math.Clamp(slope / curvature, -MostStep, MostStep);
        next = Math.Clamp(next, -Farthest, isGroup ? 0 : Farthest);
        var step = next - term.Value;
        foreach (var place in term.Places)
        {
            scores[place] += step;
        }

        term.Value = next;
        return Math.Abs(step);
    }

    /// <summary>Past deals of a stage with the same groups.</summary>
    private readonly record struct Row(int Stage, RiskMarks Marks, int Deals, int Wins);

    /// <summary>A coefficient with the rows that it is in.</summary>
    private sealed class Term(RiskMarks mark, int[] places)
    {
        /// <summary>The group; none for a stage.</summary>
        public RiskMarks Mark { get; } = mark;

        /// <summary>The rows.</summary>
        public int[] Places { get; } = places;

        /// <summary>In log-odds.</summary>
        public double Value { get; set; }
    }
}
