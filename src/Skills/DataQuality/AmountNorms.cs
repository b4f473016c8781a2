using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;

namespace RevBot.Skills.DataQuality;

/// <summary>
/// What deals of a segment are usually worth, from those of the view with an amount above 0. An amount is out of line where
/// it is at least ten times or at most a tenth of the median, and |ln a − median| ÷ (1.4826 · MAD) is above 3.5: both, so
/// that neither a narrow segment nor a wide one makes noise.
/// Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers" (1993).
/// </summary>
internal sealed class AmountNorms
{
    private const int Least = 12;
    private const double Far = 3.5;
    private const double Times = 10;
    private const double ToDeviation = 1.4826;
    private readonly Dictionary<string, (double Median, double Spread)> bySegment = new(StringComparer.Ordinal);
    private readonly (double Median, double Spread)? all;

    private AmountNorms(Dictionary<string, List<double>> logs)
    {
        foreach (var (segment, values) in logs.Where(segment => segment.Value.Count >= Least))
        {
            bySegment[segment] = Robust(values);
        }

        List<double> every = [.. logs.Values.SelectMany(values => values)];
        all = every.Count > 0 ? Robust(every) : null;
    }

    /// <summary>Reads the amounts of a view.</summary>
    public static AmountNorms Of(ScopedBook book)
    {
        var logs = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var deal in book.Deals)
        {
            if (deal.Now is { HasValue: true, Value.Minor: > 0 } state)
            {
                var segment = deal.Segment ?? string.Empty;
                if (!logs.TryGetValue(segment, out var values))
                {
                    logs[segment] = values = [];
                }

                values.Add(Math.Log(state.Value.Minor));
            }
        }

        return new(logs);
    }

    /// <summary>The usual amount of a deal like one, in minor units; null where no deal in view has one.</summary>
    public double? UsualOf(Deal deal) => NormOf(deal) is { } norm ? Math.Exp(norm.Median) : null;

    /// <summary>Whether an amount is out of line.</summary>
    public bool IsOdd(Deal deal, in DealState state)
    {
        if (!state.HasValue || !bySegment.TryGetValue(deal.Segment ?? string.Empty, out var norm))
        {
            return false;
        }

        if (state.Value.Minor <= 0)
        {
            return state.Value.Minor < 0;
        }

        var off = Math.Abs(Math.Log(state.Value.Minor) - norm.Median);
        return off >= Math.Log(Times) && off > Far * norm.Spread;
    }

    private (double Median, double Spread)? NormOf(Deal deal) =>
        bySegment.TryGetValue(deal.Segment ?? string.Empty, out var norm) ? norm : all;

    private static (double Median, double Spread) Robust(List<double> values)
    {
        var median = Percentiles.Of(values)!.Median;
        return (median, ToDeviation * Percentiles.Of(values.Select(value => Math.Abs(value - median)))!.Median);
    }
}
