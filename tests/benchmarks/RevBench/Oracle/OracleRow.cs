namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>What the oracle says of a quarter at the beginning of one of its weeks, and what came.</summary>
/// <param name="Quarter">Its canonical name.</param>
/// <param name="Week">0 to 12.</param>
/// <param name="Booked">Won so far.</param>
/// <param name="Open">Σ amount × exact chance.</param>
/// <param name="New">Expected from deals not created yet.</param>
/// <param name="Variance">Of the rest of the quarter, given the state.</param>
internal sealed record OracleRow(string Quarter, int Week, double Booked, double Open, double New, double Variance)
{
    public double Forecast => Booked + Open + New;

    /// <summary>What the quarter brought in the end.</summary>
    public double Actual { get; init; }

    /// <summary>Of it, from deals created after the row was made.</summary>
    public double ActualNew { get; init; }

    /// <summary>Every open deal's exact chance of being won by the quarter's end, by id.</summary>
    public required IReadOnlyDictionary<string, OracleDeal> Deals { get; init; }
}
