namespace RevBot.Bot.Understanding.Time;

/// <summary>A word of a phrase of time: a token, or a part of one that is written together, such as Q3FY27.</summary>
/// <param name="Id">Its number in <see cref="TimeWords"/>; 0 for a word that no rule knows.</param>
/// <param name="Value">What it counts: a month, a unit, steps from now.</param>
/// <param name="Token">The token that it is of.</param>
/// <param name="Mark">The mark before it: a blank for none, <c>…</c> for dots, <c>!</c> for one that ends the phrase.</param>
/// <param name="IsTight">Whether no blank stands before it.</param>
/// <param name="Opens">Whether it begins its token.</param>
internal readonly record struct TimeWord(int Id, int Value, int Token, char Mark, bool IsTight, bool Opens)
{
    /// <summary>Whether it belongs to the phrase of the word before.</summary>
    public bool IsClose => Mark is ' ' or '-' or '\'' or '.';

    /// <summary>Whether what stands before it is what the sign of a pattern asks for.</summary>
    public bool Follows(char gap) =>
        gap switch
        {
            '\0' => IsClose,
            ',' => IsClose || Mark is ',' or '/',
            '-' => Mark is '-' or '…',
            '/' => IsTight && Mark is '/',
            '~' => IsTight && Mark is ' ' or '/' or '-',
            '+' => IsTight && Mark is ' ',
            '^' => !Opens,
            _ => Mark == gap,
        };
}
