namespace RevBot.Bot.Provenance.Feedback;

/// <summary>What a person thought of an answer, as the record keeps it.</summary>
public enum Thumb
{
    /// <summary>Wrong, or of no help.</summary>
    Down = -1,

    /// <summary>None was given.</summary>
    None = 0,

    /// <summary>Right and of help.</summary>
    Up = 1,
}
