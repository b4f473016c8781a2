using System.Globalization;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>How deals are called in the CRM.</summary>
internal static class Ids
{
    public static string Of(Trade deal) => string.Create(CultureInfo.InvariantCulture, $"RB-{deal.Number:D7}");
}
