namespace RevBot.Skills.Facts;

/// <summary>Why a note is said.</summary>
public enum NoteKind
{
    /// <summary>Which of several definitions of the field was used.</summary>
    Definition = 0,

    /// <summary>What was assumed: a default period, a price list for amounts.</summary>
    Assumption = 1,

    /// <summary>What the data cannot tell.</summary>
    Missing = 2,

    /// <summary>What may mislead: few deals, old data.</summary>
    Caution = 3,
}
