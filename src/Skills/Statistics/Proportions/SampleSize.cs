namespace RevBot.Skills.Statistics.Proportions;

/// <summary>How far a share of so many cases may be spoken of.</summary>
public enum SampleSize
{
    /// <summary>Fewer than 12: no statement.</summary>
    TooFew = 0,

    /// <summary>12 to 29: a statement that says so.</summary>
    Small = 1,

    /// <summary>30 and more.</summary>
    Enough = 2,
}
