using RevBot.Data.Finance;

namespace RevBot.Skills.Forecast.Timing.Closings;

/// <summary>What today's open deals are expected to bring in a week of the quarter or in a later quarter.</summary>
/// <param name="Period">The week or the quarter by its canonical name; the quarter may cut a week.</param>
/// <param name="From">Its first day that lies ahead and in the quarter, ISO.</param>
/// <param name="To">Its last day in the quarter, ISO, included.</param>
/// <param name="IsWeek">A week of the forecast's quarter; else a later quarter.</param>
/// <param name="Wins">Deals expected to be won.</param>
/// <param name="Amount">Σ amount × chance of being won in it.</param>
/// <param name="ClosedBy">Closed won so far + the amounts of the weeks up to this one; null for later quarters.</param>
public sealed record ExpectedClosing(
    string Period,
    string From,
    string To,
    bool IsWeek,
    double Wins,
    Money Amount,
    Money? ClosedBy
);
