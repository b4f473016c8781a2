namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>What the model said of an open deal, and what came.</summary>
/// <param name="Quarter">The quarter's canonical name.</param>
/// <param name="Week">0 is the eve of the quarter.</param>
/// <param name="DealId">The CRM's id.</param>
/// <param name="Probability">Of being won by the quarter's end.</param>
/// <param name="Won">Won with a close date in the quarter.</param>
public sealed record DealPrediction(string Quarter, int Week, string DealId, double Probability, bool Won);
