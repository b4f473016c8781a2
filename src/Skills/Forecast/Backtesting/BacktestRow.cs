namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>What a method forecast at a week of a quarter, and what came. Amounts in units of the reporting currency.</summary>
/// <param name="Quarter">Its canonical name.</param>
/// <param name="Week">0 is the eve of the quarter.</param>
/// <param name="Method">
/// <c>commit</c>, <c>weighted</c> and <c>model</c> as the method gives them, <c>ensemble</c>, <c>bookings</c>, <c>seasonal_naive</c>,
/// <c>run_rate</c>, <c>crm_default</c>.
/// </param>
/// <param name="Forecast">The number.</param>
/// <param name="Low">The lower end of the 80% range; null for methods without one.</param>
/// <param name="High">The upper end.</param>
/// <param name="Actual">What was won in the quarter.</param>
/// <param name="Accuracy">1 − |actual − forecast| ÷ actual; below 0 where the forecast is more than twice the actual.</param>
/// <param name="Wins">Deals won in the quarter.</param>
public sealed record BacktestRow(
    string Quarter,
    int Week,
    string Method,
    double Forecast,
    double? Low,
    double? High,
    double Actual,
    double Accuracy,
    int Wins
);
