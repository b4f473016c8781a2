using RevBot.Data.Book;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// What the model said of the open deals at a week of a closed quarter, with what it had learnt before the quarter, and
/// what came of them. In a large book only an even share of the deals is kept. Probabilities and outcomes only; no deal can be told from them.
/// </summary>
/// <param name="Said">The probabilities, 0..1.</param>
/// <param name="Came">1 for won in the quarter, else 0; in the same order.</param>
internal sealed record PredictionOutcomes(double[] Said, double[] Came)
{
    private const int Most = 2000;

    /// <param name="deals">What was expected of the open deals, or of an even share of them and more.</param>
    /// <param name="week">0 to 12.</param>
    /// <param name="open">How many deals were open then.</param>
    /// <param name="end">The view of the quarter's last day.</param>
    /// <param name="quarter">The quarter.</param>
    public static PredictionOutcomes Collect(
        IReadOnlyList<DealExpectation> deals,
        int week,
        int open,
        ScopedBook end,
        Period quarter
    )
    {
        var share = (double)Most / Math.Max(1, open);
        var kept = deals.Where(deal => Thinning.Keeps(deal.Deal.Id, week, share)).ToArray();
        return new(
            [.. kept.Select(deal => deal.Probability)],
            [.. kept.Select(deal => end.Same(deal.Deal)?.Now.IsWonIn(quarter) == true ? 1.0 : 0.0)]
        );
    }
}
