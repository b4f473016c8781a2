namespace RevBot.Bot.Understanding.Entities;

/// <summary>How a phrase stands for a thing; the better ones first.</summary>
internal enum NameMatchKind
{
    /// <summary>The name itself.</summary>
    Whole = 0,

    /// <summary>The name in the other number: "renewals" for Renewal.</summary>
    Inflected = 1,

    /// <summary>The name without its legal form or its article: "Acme Rockets" for Acme Rockets GmbH.</summary>
    Core = 2,

    /// <summary>Another word for it, any case.</summary>
    Alias = 3,

    /// <summary>The last word of a value of a dimension, in either number: "payroll" for Global Payroll.</summary>
    Head = 4,

    /// <summary>A part of the name, any case.</summary>
    Part = 5,

    /// <summary>A code that is also a word: only in capitals.</summary>
    UpperCode = 6,

    /// <summary>The first letters of the name's words: EOR.</summary>
    Initials = 7,

    /// <summary>The beginning of a first name: Zach for Zachary.</summary>
    Nickname = 8,
}
