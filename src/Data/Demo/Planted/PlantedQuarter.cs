namespace RevBot.Data.Demo.Planted;

/// <summary>A fiscal quarter.</summary>
/// <param name="Id">Such as 2026-Q4.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
public sealed record PlantedQuarter(string Id, string Start, string End);
