namespace RevBot.Data.Demo;

/// <summary>What was made.</summary>
/// <param name="Rows">Rows written, by table.</param>
/// <param name="Truth">What is planted, for truth.json.</param>
public sealed record DemoSummary(IReadOnlyDictionary<string, long> Rows, Planted.Truth Truth);
