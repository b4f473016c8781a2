namespace RevBot.Bot.Wording.Rewording;

/// <summary>Why a reworded line may not be said.</summary>
public enum RewordingFault
{
    /// <summary>It has no words, or many more than its line.</summary>
    Length = 0,

    /// <summary>Its placeholders are not those of its line, in their order.</summary>
    Placeholders = 1,

    /// <summary>
    /// Its words say something else than its line's, or in another order: a name, a number, up for down, "not", a cause,
    /// another label.
    /// </summary>
    Meaning = 2,
}
