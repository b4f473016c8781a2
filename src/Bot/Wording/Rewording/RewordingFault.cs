namespace RevBot.Bot.Wording.Rewording;

/// <summary>Why a reworded line may not be said.</summary>
public enum RewordingFault
{
    /// <summary>It has no words, or many more than its line.</summary>
    Length = 0,

    /// <summary>Its placeholders are not those of its line, in their order.</summary>
    Placeholders = 1,

    /// <summary>It has a word that is neither in its line nor one that any line may have: a name, a number, a claim.</summary>
    Words = 2,

    /// <summary>Its words point elsewhere than its line's, or in another order: up for down, "not", a cause, "most".</summary>
    Meaning = 3,
}
