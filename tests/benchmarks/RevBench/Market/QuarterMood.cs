namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What a quarter does to all deals: log odds added.</summary>
/// <param name="Number">Of the simulation, 0 is the first recorded one; earlier ones run the organisation in.</param>
/// <param name="Win">On winning.</param>
/// <param name="Advance">On going on.</param>
/// <param name="Loss">On losing.</param>
/// <param name="Arrivals">New deals a week.</param>
internal sealed record QuarterMood(int Number, double Win, double Advance, double Loss, double Arrivals);
