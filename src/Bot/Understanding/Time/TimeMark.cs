namespace RevBot.Bot.Understanding.Time;

/// <summary>What stands between a word and the one before.</summary>
internal enum TimeMark : byte
{
    /// <summary>A blank, or nothing.</summary>
    None = 0,

    /// <summary>A dash of any length.</summary>
    Dash = 1,

    /// <summary>An apostrophe: '26.</summary>
    Apostrophe = 2,

    /// <summary>A slash.</summary>
    Slash = 3,

    /// <summary>A comma or an opening bracket.</summary>
    Comma = 4,

    /// <summary>Two dots, as in canonical ranges, or three.</summary>
    Dots = 5,

    /// <summary>The dot of a short form: "Nov. 3".</summary>
    Dot = 6,

    /// <summary>An ampersand.</summary>
    Ampersand = 7,

    /// <summary>Anything else: the phrase ends here.</summary>
    Break = 8,
}
