namespace RevBot.Skills.Statistics.Proportions;

/// <summary>
/// What part of the change of a share comes from other weights of its cells (mix) and what part from other shares within
/// them (rate). The two add up to the change exactly:
/// mix = Σ (w₁ − w₀)(r₀ + r₁) ÷ 2, rate = Σ (r₁ − r₀)(w₀ + w₁) ÷ 2.
/// Source: E. M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955), 1168-1194.
/// </summary>
/// <param name="Mix">The part of other weights, −1..1.</param>
/// <param name="Rate">The part of other shares, −1..1.</param>
/// <param name="Cells">Each cell's parts, in the order given.</param>
public sealed record MixAndRate(double Mix, double Rate, IReadOnlyList<MixAndRateCell> Cells)
{
    /// <summary>The change as a whole.</summary>
    public double Change => Mix + Rate;

    /// <summary>Splits a change; null where either side has no cases.</summary>
    /// <param name="cells">
    /// Successes and cases of each cell, before and now. A cell without cases on one side has no share there: it is
    /// taken to have the one of its other side, so that its coming or going is mix alone.
    /// </param>
    public static MixAndRate? Split(IReadOnlyList<MixAndRateCounts> cells)
    {
        var (before, now) = (cells.Sum(cell => (double)cell.CasesBefore), cells.Sum(cell => (double)cell.CasesNow));
        if (before <= 0 || now <= 0)
        {
            return null;
        }

        MixAndRateCell[] parts = [.. cells.Select(cell => Part(cell, before, now))];
        return new(parts.Sum(part => part.Mix), parts.Sum(part => part.Rate), parts);
    }

    private static MixAndRateCell Part(MixAndRateCounts cell, double before, double now)
    {
        var (w0, w1) = (cell.CasesBefore / before, cell.CasesNow / now);
        var r0 = cell.CasesBefore > 0 ? (double)cell.SuccessesBefore / cell.CasesBefore : Share(cell);
        var r1 = cell.CasesNow > 0 ? (double)cell.SuccessesNow / cell.CasesNow : r0;
        return new((w1 - w0) * (r0 + r1) / 2, (r1 - r0) * (w0 + w1) / 2);
    }

    private static double Share(MixAndRateCounts cell) =>
        cell.CasesNow > 0 ? (double)cell.SuccessesNow / cell.CasesNow : 0;
}
