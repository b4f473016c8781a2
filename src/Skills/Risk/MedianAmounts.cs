using System.Runtime.InteropServices;
using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>The middle of the amounts of some deals.</summary>
internal static class MedianAmounts
{
    /// <summary>By segment (empty for none); of an even number the lower of the two middle ones. Deals without an amount are left out.</summary>
    public static IReadOnlyDictionary<string, Money> BySegment(IEnumerable<Deal> deals, Currency currency)
    {
        var amounts = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            var state = deal.Now;
            if (state.HasValue)
            {
                ref var segment = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    amounts,
                    deal.Segment ?? string.Empty,
                    out _
                );
                (segment ??= []).Add(state.Value.Minor);
            }
        }

        return amounts.ToDictionary(
            segment => segment.Key,
            segment => new Money(Middle(segment.Value), currency),
            StringComparer.Ordinal
        );
    }

    private static long Middle(List<long> amounts)
    {
        amounts.Sort();
        return amounts[(amounts.Count - 1) / 2];
    }
}
