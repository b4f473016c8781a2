namespace RevBot.Skills;

/// <summary>
/// The arguments cannot be used. The message is one sentence for the person; it never tells apart what does not exist
/// and what is outside the scope.
/// </summary>
public sealed class SkillInputException(string message) : Exception(message);
