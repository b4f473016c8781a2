using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Metrics;

/// <summary>The difference of two values of a measure.</summary>
internal static class Difference
{
    /// <summary>Value − before in their unit, shares in points; null where either is missing.</summary>
    public static FactValue? Of(FactValue? value, FactValue? before)
    {
        if (value is null || before is null)
        {
            return null;
        }

        var difference = value.Number - before.Number;
        return value switch
        {
            { Unit: FactUnit.Money, Currency: { } currency } => FactValue.Of(Money.FromAmount(difference, currency)),
            { Unit: FactUnit.Share } => FactValue.Points((double)difference),
            { Unit: FactUnit.Count } => FactValue.Count((long)difference),
            { Unit: FactUnit.Ratio } => FactValue.Ratio((double)difference),
            _ => FactValue.Plain((double)difference),
        };
    }
}
