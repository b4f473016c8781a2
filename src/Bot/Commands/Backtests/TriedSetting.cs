using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>What a value of a setting would have done.</summary>
/// <param name="Name">The setting and its value, such as <c>window=4</c>.</param>
/// <param name="Run">The back-test under it.</param>
public sealed record TriedSetting(string Name, BacktestRun Run);
