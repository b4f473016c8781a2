namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>What the oracle says of a quarter at the beginning of one of its weeks, and what came.</summary>
/// <param name="Quarter">Its canonical name.</param>
/// <param name="Week">0 to 12.</param>
/// <param name="Money">Won so far, Σ amount × exact chance, expected from deals not created yet.</param>
/// <param name="OpenVariance">Of the revenue of the open deals, given the state.</param>
/// <param name="NewVariance">Of the revenue of deals not created yet.</param>
internal sealed record OracleRow(
    string Quarter,
    int Week,
    (double Booked, double Open, double New) Money,
    double OpenVariance,
    double NewVariance
)
{
    public double Booked => Money.Booked;

    public double New => Money.New;

    public double Variance => OpenVariance + NewVariance;

    public double Forecast => Money.Booked + Money.Open + Money.New;

    /// <summary>
    /// At a quarter's beginning, the forecast of an oracle that does not know the quarter's own shock, only the one before
    /// it; null in later weeks. No method can know more about the market than this one.
    /// </summary>
    public double? Unshocked { get; init; }

    /// <summary>What the quarter brought in the end.</summary>
    public double Actual { get; init; }

    /// <summary>Of it, from deals created after the row was made.</summary>
    public double ActualNew { get; init; }

    /// <summary>Every open deal's exact chance of being won by the quarter's end, by id.</summary>
    public required IReadOnlyDictionary<string, OracleDeal> Deals { get; init; }
}
