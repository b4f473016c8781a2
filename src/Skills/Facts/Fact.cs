namespace RevBot.Skills.Facts;

/// <summary>
/// A figure, name or date that an answer may utter, with where it comes from. Ids are stable within a function:
/// <c>commit</c>, <c>risk.1.amount</c>.
/// </summary>
/// <param name="Id">Stable within the function.</param>
/// <param name="Label">For people, in the field's words.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Source">How it was computed.</param>
public sealed record Fact(string Id, string Label, FactValue Value, FactSource Source);
