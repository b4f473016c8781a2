using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Learning.Training;

/// <summary>An open deal at a week of a past quarter, and whether it was won in it.</summary>
/// <param name="Deal">The deal as it was known then.</param>
/// <param name="Order">The deal's place in the book: rows of one deal belong together.</param>
/// <param name="Week">0 to 12.</param>
/// <param name="Won">Won with a close date in the quarter.</param>
/// <param name="Weight">How many rows it stands for.</param>
internal sealed record TrainingRow(DealSnapshot Deal, int Order, int Week, bool Won, double Weight);
