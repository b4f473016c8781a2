namespace RevBot.Bot.Wording.Grounding;

/// <summary>Which rule a claim of a text is checked by.</summary>
public enum GroundingRule
{
    /// <summary>A number that is no fact's, by value, unit, currency or sign.</summary>
    Figure = 0,

    /// <summary>A figure that is a fact's, but not of what the sentence names.</summary>
    Label = 1,

    /// <summary>A figure or name that belongs to another deal, person or group than the sentence names.</summary>
    Owner = 2,

    /// <summary>A day or period that is no fact's.</summary>
    Date = 3,

    /// <summary>A name that is not among the facts.</summary>
    Name = 4,

    /// <summary>Up or down, where the facts say otherwise or nothing.</summary>
    Direction = 5,

    /// <summary>More or less than something, where the facts say otherwise or nothing.</summary>
    Comparison = 6,

    /// <summary>All, most, half, none, where the facts say otherwise or nothing.</summary>
    Quantifier = 7,

    /// <summary>First or last of many, where the facts say otherwise or nothing.</summary>
    Rank = 8,

    /// <summary>Because of something that no fact names as a reason.</summary>
    Cause = 9,

    /// <summary>A "not" that the facts do not bear out, or one that is missing.</summary>
    Negation = 10,
}
