namespace RevBot.Bot.Configuration.Rules;

/// <summary>Marks a record whose properties are settings under one key.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SectionAttribute : Attribute
{
    /// <summary>Whether no value of it is ever shown, since a secret may stand in the wrong place.</summary>
    public bool IsConfidential { get; init; }
}
