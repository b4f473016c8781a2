using System.Globalization;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>How deals are called in the CRM.</summary>
internal static class Ids
{
    public static string Of(Trade deal) => Of(deal.Number);

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"RB-{number:D7}");
}
