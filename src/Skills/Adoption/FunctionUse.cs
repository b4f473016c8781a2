namespace RevBot.Skills.Adoption;

/// <summary>How often a function answered.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Answers">How often.</param>
public sealed record FunctionUse(string Function, int Answers);
