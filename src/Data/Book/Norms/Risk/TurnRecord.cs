namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// How past deals with a group of signals ended where something happened in the four weeks after, and where not.
/// </summary>
/// <param name="Turn">What happened.</param>
/// <param name="Deals">How many deals had the group.</param>
/// <param name="With">The share won where it happened, 0..1.</param>
/// <param name="Without">The share won where it did not.</param>
public sealed record TurnRecord(RiskTurn Turn, int Deals, double With, double Without)
{
    private const int Enough = 20;
    private const double BeyondChance = 1.96;

    /// <summary>
    /// Compares the two; null where either has fewer than 20 deals, and where it helped by no more than chance would
    /// (1.96 standard errors of the difference).
    /// </summary>
    internal static TurnRecord? Compare(RiskTurn turn, RiskTally with, RiskTally without)
    {
        if (with.Deals < Enough || without.Deals < Enough)
        {
            return null;
        }

        var (yes, no) = ((double)with.Wins / with.Deals, (double)without.Wins / without.Deals);
        var error = Math.Sqrt((yes * (1 - yes) / with.Deals) + (no * (1 - no) / without.Deals));
        return yes - no > BeyondChance * error && yes > no ? new(turn, with.Deals + without.Deals, yes, no) : null;
    }
}
