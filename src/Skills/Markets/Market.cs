using RevBot.Data.Finance;

namespace RevBot.Skills.Markets;

/// <summary>A country or a segment as a market, in the past year.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Created">Amounts of deals created in the year.</param>
/// <param name="CreatedDeals">How many.</param>
/// <param name="CreatedBefore">Amounts of deals created in the year before.</param>
/// <param name="CreatedDealsBefore">How many.</param>
public sealed record Market(string Name, Money Created, int CreatedDeals, Money CreatedBefore, int CreatedDealsBefore)
{
    /// <summary>Deals closed in the year.</summary>
    public required int Closed { get; init; }

    /// <summary>Won of them.</summary>
    public required int Won { get; init; }

    /// <summary>Won ÷ closed, 0..1.</summary>
    public required double WinRate { get; init; }

    /// <summary>The share of closed deals in which a competitor is named, 0..1; null where competitors are not known.</summary>
    public double? Contested { get; init; }

    /// <summary>The median amount of won deals; null where none has one.</summary>
    public Money? WonSize { get; init; }

    /// <summary>The median days from creation to close of won deals; null where none is known.</summary>
    public double? CycleDays { get; init; }

    /// <summary>Created ÷ created in the year before − 1; null where nothing was created then.</summary>
    public double? Growth => CreatedBefore.Minor > 0 ? ((double)Created.Minor / CreatedBefore.Minor) - 1 : null;

    /// <summary>How often chance alone gives a number of new deals as far off the company's growth, over all markets, 0..1.</summary>
    public double GrowthQValue { get; init; } = 1;

    /// <summary>Whether it grows faster than the company, by more than chance.</summary>
    public bool GrowsFaster { get; init; }

    /// <summary>The parts of the score, 0..1 each; null where a part is not known.</summary>
    public MarketParts Parts { get; init; } = new(0, null, 0, null, null, null);

    /// <summary>The mean of the known parts, 0..100.</summary>
    public double Score => 100 * Parts.Mean;
}
