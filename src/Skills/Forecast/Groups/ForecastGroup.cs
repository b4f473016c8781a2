using RevBot.Data.Finance;

namespace RevBot.Skills.Forecast.Groups;

/// <summary>A forecast's figures for one group of a dimension.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="ClosedWon">Won in the period so far.</param>
/// <param name="Commit">Closed + commit.</param>
/// <param name="Weighted">Closed won + open deals due × conversion.</param>
/// <param name="Open">Open pipeline due in the period.</param>
/// <param name="Deals">Open deals due in the period.</param>
public sealed record ForecastGroup(string Group, Money ClosedWon, Money Commit, Money Weighted, Money Open, int Deals);
