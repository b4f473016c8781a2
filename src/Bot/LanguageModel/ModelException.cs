namespace RevBot.Bot.LanguageModel;

/// <summary>
/// A language model gave nothing that can be used. The message holds no content: neither what was asked nor what came back.
/// </summary>
internal sealed class ModelException(ModelFailure trouble, Exception? cause = null)
    : Exception($"The language model gave nothing to use ({trouble}).", cause)
{
    public ModelFailure Failure { get; } = trouble;

    /// <summary>How long the service asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
