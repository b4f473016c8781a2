using RevBot.Data.Book;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>The middle of the amounts of some deals.</summary>
internal static class MedianAmounts
{
    /// <summary>By segment (empty for none); of an even number the lower of the two middle ones. Deals without an amount are left out.</summary>
    public static IReadOnlyDictionary<string, Money> BySegment(IEnumerable<Deal> deals) =>
        deals
            .Where(deal => deal.Now.HasValue)
            .GroupBy(deal => deal.Segment ?? string.Empty, deal => deal.Now.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Middle, StringComparer.Ordinal);

    private static Money Middle(IEnumerable<Money> amounts)
    {
        var sorted = amounts.Order().ToArray();
        return sorted[(sorted.Length - 1) / 2];
    }
}
