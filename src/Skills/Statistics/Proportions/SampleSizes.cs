namespace RevBot.Skills.Statistics.Proportions;

/// <summary>The limits below which a share is not spoken of, or only with a warning.</summary>
public static class SampleSizes
{
    /// <summary>Cases from which on a share is stated at all.</summary>
    public const int Least = 12;

    /// <summary>Cases from which on a mean or a median is ranked among others.</summary>
    public const int LeastForMean = 5;

    /// <summary>Cases from which on it is stated without a warning.</summary>
    public const int Ample = 30;

    /// <summary>How far a share of so many cases may be spoken of.</summary>
    public static SampleSize Of(int cases) =>
        cases < Least ? SampleSize.TooFew
        : cases < Ample ? SampleSize.Small
        : SampleSize.Enough;
}
