namespace RevBot.Data.Demo.Planted;

/// <summary>What is planted.</summary>
public sealed record Truth(IReadOnlyList<Discrepancy> Discrepancies);
