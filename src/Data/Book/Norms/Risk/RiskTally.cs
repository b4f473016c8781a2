namespace RevBot.Data.Book.Norms.Risk;

/// <summary>How many deals, and how many of them were won.</summary>
/// <param name="Deals">How many.</param>
/// <param name="Wins">How many of them were won in the period.</param>
internal readonly record struct RiskTally(int Deals, int Wins)
{
    /// <summary>Those that were not won by the period's end, still open ones too.</summary>
    public int Losses => Deals - Wins;

    public static RiskTally operator +(RiskTally left, RiskTally right) =>
        new(left.Deals + right.Deals, left.Wins + right.Wins);
}
