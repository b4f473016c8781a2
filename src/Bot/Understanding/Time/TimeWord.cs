namespace RevBot.Bot.Understanding.Time;

/// <summary>A word of a phrase of time: a token, or a part of one that is written together, such as Q3FY27.</summary>
/// <param name="Id">Its number in <see cref="TimeWords"/>; 0 for a word that no rule knows.</param>
/// <param name="Value">What it counts: a month, a unit, steps from now.</param>
/// <param name="Token">The token that it is of.</param>
/// <param name="Mark">What stands before it.</param>
/// <param name="IsTight">Whether no blank stands before it.</param>
/// <param name="Opens">Whether it begins its token.</param>
internal readonly record struct TimeWord(int Id, int Value, int Token, TimeMark Mark, bool IsTight, bool Opens)
{
    /// <summary>Whether it belongs to the phrase of the word before.</summary>
    public bool IsClose => Mark is TimeMark.None or TimeMark.Dash or TimeMark.Apostrophe or TimeMark.Dot;

    /// <summary>Whether what stands before it is what a pattern asks for.</summary>
    public bool Follows(char gap) =>
        gap switch
        {
            '\0' => IsClose,
            ',' => IsClose || Mark is TimeMark.Comma or TimeMark.Slash,
            '-' => Mark is TimeMark.Dash or TimeMark.Dots,
            '/' => Mark is TimeMark.Slash && IsTight,
            '~' => IsTight && Mark is TimeMark.None or TimeMark.Slash or TimeMark.Dash,
            '\'' => Mark is TimeMark.Apostrophe,
            '&' => Mark is TimeMark.Ampersand,
            '+' => IsTight && Mark is TimeMark.None,
            _ => !Opens,
        };
}
