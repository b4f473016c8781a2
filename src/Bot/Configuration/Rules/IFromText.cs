namespace RevBot.Bot.Configuration.Rules;

/// <summary>A type of settings that is written as text. It names <see cref="TextConverter"/> as its converter.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IFromText<TSelf>
    where TSelf : class, IFromText<TSelf>
{
    /// <summary>Null where the text cannot be read.</summary>
    static abstract TSelf? FromText(string text);
}
