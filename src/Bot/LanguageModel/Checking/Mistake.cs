namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>Why a call that a language model proposed is not taken.</summary>
internal enum Mistake
{
    /// <summary>There is no such function.</summary>
    Function = 0,

    /// <summary>The arguments are no JSON object, or too large.</summary>
    Json = 1,

    /// <summary>They do not fit the function's schema.</summary>
    Schema = 2,

    /// <summary>A name is not among what the person can see, or could mean several.</summary>
    UnknownName = 3,

    /// <summary>A name that the person did not say.</summary>
    NameNotSaid = 4,

    /// <summary>A name is meant the other way round: left out, or not left out.</summary>
    Reversed = 5,

    /// <summary>A time that the person did not say.</summary>
    TimeNotSaid = 6,

    /// <summary>A number that the person did not say.</summary>
    NumberNotSaid = 7,

    /// <summary>Something that the person said is in none of the calls.</summary>
    LeftOut = 8,

    /// <summary>The function itself does not take the arguments.</summary>
    RefusedByFunction = 9,

    /// <summary>More calls than a message has questions.</summary>
    TooMany = 10,

    /// <summary>Text in the place of a call.</summary>
    NoCall = 11,

    /// <summary>A condition that the person did not say.</summary>
    ConditionNotSaid = 12,
}
