namespace RevBot.Skills.ForecastAccuracy;

/// <summary>A seller's own commit calls against what the seller won.</summary>
/// <param name="Seller">The name.</param>
/// <param name="Points">Start (end of the first week), middle, two weeks before the end.</param>
/// <param name="Habit">
/// <c>sandbagging</c> (calls low) or <c>happy_ears</c> (calls high), said only with four quarters or more at the middle, a
/// mean bias of 5% or more, and a t-test at 10%; null otherwise.
/// </param>
/// <param name="IsRanked">Whether there are quarters enough, four, to be compared with others.</param>
public sealed record SellerAccuracy(string Seller, IReadOnlyList<AccuracyPoint> Points, string? Habit, bool IsRanked);
