namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>What became of a condition.</summary>
internal enum ConditionOutcome
{
    /// <summary>The call narrows by it.</summary>
    Carried,

    /// <summary>Its words are named as not used.</summary>
    Told,

    /// <summary>The question was asked back or declined.</summary>
    AskedBack,

    /// <summary>The call narrows by its field in another way.</summary>
    Wrong,

    /// <summary>Nothing of it is left, and nobody is told.</summary>
    Vanished,
}
