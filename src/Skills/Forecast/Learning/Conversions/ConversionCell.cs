namespace RevBot.Skills.Forecast.Learning.Conversions;

/// <summary>A cell of the conversion table.</summary>
/// <param name="Week">0 to 12.</param>
/// <param name="Stage">The stage's id.</param>
/// <param name="Segment">The segment; null for none.</param>
/// <param name="IsDue">Whether the close date lies in the quarter.</param>
internal readonly record struct ConversionCell(int Week, int Stage, string? Segment, bool IsDue);
