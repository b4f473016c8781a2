using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;

namespace RevBot.Data.Demo.Planted;

/// <summary>
/// The sizes and dates of what is planted. An odds factor multiplies won ÷ lost, all else being equal.
/// </summary>
/// <param name="timeline">The quarters in which the effects hold.</param>
/// <param name="words">Name whom and what they are about.</param>
internal sealed class Effects(Timeline timeline, DemoWords words)
{
    /// <summary>What losing the champion does to the odds.</summary>
    public const double ChampionLossOdds = 0.5;

    /// <summary>The share of deals that lose their champion.</summary>
    public const double ChampionLossShare = 0.09;

    /// <summary>
    /// What the competitor's own entity does to the odds of deals with the country and the competitor.
    /// </summary>
    public const double EntityOdds = 0.35;

    /// <summary>The share of a team's activities that falls away.</summary>
    public const double ActivityFall = 0.45;

    /// <summary>Days for which a deal caught in the stall stays in the stage on top of its normal time.</summary>
    public const int StallDays = 90;

    /// <summary>The discount past which more of it wins nothing more.</summary>
    public const double DiscountPoint = 0.15;

    /// <summary>Discounts up to and with this share, from above the one before, and their odds factor.</summary>
    public static IReadOnlyList<(double UpTo, double Odds)> DiscountBands { get; } =
    [(0.0, 1.0), (0.05, 1.2), (0.10, 1.45), (DiscountPoint, 1.8), (1.0, 1.8)];

    /// <summary>The country of the new entity.</summary>
    public string EntityCountry => words.Countries[0].Code;

    /// <summary>The competitor that opens it.</summary>
    public string EntityCompetitor => words.Competitors[0];

    /// <summary>The day from which the competitor has its entity.</summary>
    public int EntityFrom => timeline.StartOf(8) + 19;

    /// <summary>The stage in which deals stall.</summary>
    public static int StallStage => Stages.Negotiation;

    /// <summary>Whose deals stall.</summary>
    public static Segment StallSegment => Segment.Enterprise;

    /// <summary>Deals that enter the stage from this day on stall.</summary>
    public int StallFrom => timeline.Today - 70;

    /// <summary>The last day on which entering the stage stalls a deal.</summary>
    public int StallTo => timeline.Today - 21;

    /// <summary>The team whose activity falls.</summary>
    public static Team QuietTeam => Team.All[2];

    /// <summary>The day from which it does.</summary>
    public int QuietFrom => timeline.Today - 41;

    /// <summary>The place of a discount's band.</summary>
    public static int BandOf(double discount)
    {
        var band = 0;
        while (discount > DiscountBands[band].UpTo)
        {
            band++;
        }

        return band;
    }

    /// <summary>Whether entering a stage on a day means to stall there.</summary>
    /// <param name="segment">The deal's segment.</param>
    /// <param name="stage">The stage entered.</param>
    /// <param name="day">When, days since 1970.</param>
    public bool Stalls(Segment segment, int stage, int day) =>
        segment == StallSegment && stage == StallStage && StallFrom <= day && day <= StallTo;
}
