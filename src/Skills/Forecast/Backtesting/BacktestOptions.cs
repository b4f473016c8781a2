namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>What a back-test runs over.</summary>
public sealed record BacktestOptions
{
    /// <summary>How many closed quarters, the newest ones; 1 and more.</summary>
    public int Quarters { get; init; } = 8;

    /// <summary>At which weeks of each, 0 (the eve of the quarter) to 12.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [0, 3, 6, 9, 11];

    /// <summary>Whether likely close dates are compared too, which takes a fit of its own for each quarter.</summary>
    public bool WithCloseDates { get; init; } = true;
}
