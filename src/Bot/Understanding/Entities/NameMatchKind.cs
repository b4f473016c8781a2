namespace RevBot.Bot.Understanding.Entities;

/// <summary>How a phrase stands for a thing; the better ones first.</summary>
internal enum NameMatchKind
{
    /// <summary>The name itself.</summary>
    Whole = 0,

    /// <summary>Another word for it, any case.</summary>
    Alias = 1,

    /// <summary>A part of the name, any case.</summary>
    Part = 2,

    /// <summary>A part of the name that is also a word: only with a capital within a sentence.</summary>
    CapitalPart = 3,

    /// <summary>A code that is also a word: only in capitals.</summary>
    UpperCode = 4,
}
