namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>What the words before a figure make of it.</summary>
internal enum FigureBound
{
    /// <summary>The figure itself, as rounded.</summary>
    Exact = 0,

    /// <summary>About, nearly.</summary>
    About = 1,

    /// <summary>More than, over, above.</summary>
    More = 2,

    /// <summary>Less than, under, below.</summary>
    Less = 3,

    /// <summary>At least.</summary>
    AtLeast = 4,

    /// <summary>At most, up to.</summary>
    AtMost = 5,
}
