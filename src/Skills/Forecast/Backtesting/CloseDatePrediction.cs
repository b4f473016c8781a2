using NodaTime;

namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>When a deal that was open at a week of a past quarter was expected to be won, and when it was.</summary>
/// <param name="Quarter">The quarter's canonical name.</param>
/// <param name="Week">0 is the eve of the quarter.</param>
/// <param name="DealId">The CRM's id.</param>
/// <param name="Predicted">The likely close date.</param>
/// <param name="Stated">The close date that the CRM had then; null for none.</param>
/// <param name="Actual">The day on which it was won.</param>
/// <param name="InQuarter">Whether that day lies in the quarter.</param>
public sealed record CloseDatePrediction(
    string Quarter,
    int Week,
    string DealId,
    LocalDate Predicted,
    LocalDate? Stated,
    LocalDate Actual,
    bool InQuarter
)
{
    /// <summary>|predicted − actual|, in days.</summary>
    public int DaysOff => Math.Abs(Period.DaysBetween(Predicted, Actual));

    /// <summary>|stated − actual|, in days; null without a stated date.</summary>
    public int? StatedDaysOff => Stated is { } stated ? Math.Abs(Period.DaysBetween(stated, Actual)) : null;
}
