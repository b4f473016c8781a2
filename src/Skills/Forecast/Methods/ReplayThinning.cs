using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// Which open deals of a replayed week of a very large book the model reads: about 30,000, half of them in proportion to
/// their amount and half evenly. A sum over all deals is then Σ table + Σ kept (model − table) ÷ π with π the share that
/// such deals are kept by: right on average, and off only by how far model and table differ in the deals left out, some
/// 0.4% of a quarter at 150,000 open deals. Which deals follows from their ids and the week.
/// Source: C.-E. Särndal, B. Swensson and J. Wretman, "Model Assisted Survey Sampling" (1992), the difference estimator.
/// </summary>
internal sealed class ReplayThinning
{
    private const int Most = 30_000;
    private readonly double total;
    private readonly int count;
    private readonly int week;

    private ReplayThinning(double total, int count, int week) =>
        (this.total, this.count, this.week) = (total, count, week);

    /// <summary>Null for a book of which all deals are read: with at most 30,000 open ones.</summary>
    /// <param name="open">The open deals.</param>
    /// <param name="week">0 to 12.</param>
    public static ReplayThinning? For(ReadOnlySpan<PeriodPosition.OpenDeal> open, int week)
    {
        if (open.Length <= Most)
        {
            return null;
        }

        var sum = 0.0;
        foreach (ref readonly var deal in open)
        {
            sum += Math.Max(0, deal.Amount);
        }

        return new(sum, open.Length, week);
    }

    /// <summary>Whether the model reads a deal.</summary>
    public bool Keeps(in PeriodPosition.OpenDeal open) => Thinning.Keeps(open.Deal.Id, week, ShareOf(open));

    /// <summary>What a deal adds to the sum.</summary>
    /// <param name="open">The deal.</param>
    /// <param name="byModel">Its part by the model; of no meaning for a deal left out.</param>
    /// <param name="byTable">Its part by the conversion table.</param>
    public double Part(in PeriodPosition.OpenDeal open, double byModel, double byTable) =>
        Keeps(open) ? byTable + ((byModel - byTable) / ShareOf(open)) : byTable;

    /// <summary>The deal's share in the weighted pipeline.</summary>
    private double ShareOf(in PeriodPosition.OpenDeal open) =>
        Math.Min(1, Most / 2.0 * ((total > 0 ? Math.Max(0, open.Amount) / total : 0) + (1.0 / count)));
}
