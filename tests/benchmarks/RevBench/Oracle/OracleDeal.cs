namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>An open deal in the oracle's eyes.</summary>
/// <param name="Chance">Of being won by the quarter's end.</param>
/// <param name="Won">Whether it was.</param>
/// <param name="Dollars">Its amount at the time.</param>
internal readonly record struct OracleDeal(double Chance, bool Won, long Dollars);
