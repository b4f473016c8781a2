namespace RevBot.Skills.Freshness;

/// <summary>The arguments of <c>get_data_freshness</c>: none.</summary>
public sealed record GetDataFreshnessArguments;
