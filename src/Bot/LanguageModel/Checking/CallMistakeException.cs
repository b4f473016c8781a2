namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// A call cannot be taken. The message is for the model, so it holds nothing but RevBot's own words, the model's own, and
/// the person's.
/// </summary>
internal sealed class CallMistakeException(Mistake mistake, string told) : Exception(told)
{
    public Mistake Mistake { get; } = mistake;
}
