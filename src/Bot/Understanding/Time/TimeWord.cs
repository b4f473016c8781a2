namespace RevBot.Bot.Understanding.Time;

/// <summary>A word of a phrase of time: a token, or a part of one that is written together, such as Q3FY27.</summary>
/// <param name="Role">What it can be.</param>
/// <param name="Value">Its number: of a month, a unit, a quarter; a date as yyyymmdd.</param>
/// <param name="Digits">How many digits it is written in; 0 for letters.</param>
/// <param name="Token">The token that it is of.</param>
/// <param name="Mark">What stands before it.</param>
/// <param name="IsTight">Whether no blank stands before it.</param>
/// <param name="Opens">Whether its token may begin here: false within a token.</param>
internal readonly record struct TimeWord(
    TimeRole Role,
    int Value,
    int Digits,
    int Token,
    TimeMark Mark,
    bool IsTight,
    bool Opens
);
