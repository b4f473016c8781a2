namespace RevBot.Bot.LanguageModel;

/// <summary>What the language model's part logs: kinds of trouble and counts, never words, names or keys.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 41,
        Level = LogLevel.Information,
        Message = "The language model did not read a question ({Trouble}); the offline router did"
    )]
    public static partial void FellBack(ILogger logger, ModelFailure trouble);

    [LoggerMessage(
        EventId = 42,
        Level = LogLevel.Information,
        Message = "A call of the language model was not taken ({Mistake})"
    )]
    public static partial void NotTaken(ILogger logger, Checking.Mistake mistake);

    [LoggerMessage(
        EventId = 43,
        Level = LogLevel.Information,
        Message = "The language model worded nothing ({Trouble}); the template's text stands"
    )]
    public static partial void NotWorded(ILogger logger, ModelFailure trouble);
}
