using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Deals;

/// <summary>
/// The signals of a deal that were recorded by an instant, as they stand in the book; copied only where one was
/// recorded late.
/// </summary>
internal static class KnownSignals
{
    /// <param name="signals">Of all deals.</param>
    /// <param name="row">The deal.</param>
    /// <param name="asOf">Microseconds.</param>
    public static ReadOnlySpan<Signal> UpTo(JaggedArray<Signal> signals, int row, long asOf)
    {
        var all = signals.ItemsOf(row);
        var first = 0;
        while (first < all.Length && all[first].RecordedMicros <= asOf)
        {
            first++;
        }

        foreach (ref readonly var later in all[first..])
        {
            if (later.RecordedMicros <= asOf)
            {
                return ListOf(signals, row, asOf).ToArray();
            }
        }

        return all[..first];
    }

    /// <summary>The same as a list.</summary>
    /// <param name="signals">Of all deals.</param>
    /// <param name="row">The deal.</param>
    /// <param name="asOf">Microseconds.</param>
    public static IReadOnlyList<Signal> ListOf(JaggedArray<Signal> signals, int row, long asOf)
    {
        var list = signals.ListOf(row);
        foreach (ref readonly var signal in signals.ItemsOf(row))
        {
            if (signal.RecordedMicros > asOf)
            {
                return [.. list.Where(known => known.RecordedMicros <= asOf)];
            }
        }

        return list;
    }
}
