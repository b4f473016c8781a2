namespace RevBot.Skills.WinLoss.Cases;

/// <summary>One condition that deals can meet: a value of a dimension.</summary>
/// <param name="Dimension">The name of the dimension: <c>country</c>, <c>size</c>.</param>
/// <param name="Value">The value as people read it.</param>
/// <param name="Members">The cases that have it.</param>
internal sealed record Trait(string Dimension, string Value, CaseSet Members);
