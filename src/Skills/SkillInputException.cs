namespace RevBot.Skills;

/// <summary>
/// The arguments cannot be used. The message is one sentence for the person; it never tells apart what does not exist
/// and what is outside the scope.
/// </summary>
public sealed class SkillInputException(string message) : Exception(message)
{
    /// <summary>Where the message asks which of several is meant: answers that can be sent as they are; else empty.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
