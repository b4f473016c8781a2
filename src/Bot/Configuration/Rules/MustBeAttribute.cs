namespace RevBot.Bot.Configuration.Rules;

/// <summary>What a value of a setting must be, as the end of the sentence that refuses another one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MustBeAttribute(string what) : Attribute
{
    /// <summary>Such as "a number from 1 to 256".</summary>
    public string What => what;
}
