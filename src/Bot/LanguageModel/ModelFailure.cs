namespace RevBot.Bot.LanguageModel;

/// <summary>Why a language model gave nothing that can be used.</summary>
internal enum ModelFailure
{
    /// <summary>No connection, or an error of the service's own.</summary>
    Unreachable = 0,

    /// <summary>No answer in time.</summary>
    TimedOut = 1,

    /// <summary>The service wants fewer requests.</summary>
    Busy = 2,

    /// <summary>The service does not take the request: key, name of the model, or its rules.</summary>
    Refused = 3,

    /// <summary>The answer is cut off, too large, or no answer of the protocol.</summary>
    Unreadable = 4,

    /// <summary>The person, or all together, have used up the day's allowance.</summary>
    OverLimit = 5,

    /// <summary>It answered, and what it proposed did not hold up.</summary>
    NotUsable = 6,
}
