namespace RevBot.Skills.WinRateChange;

/// <summary>Deals whose win rate moved by more than chance and more than their kind explains.</summary>
/// <param name="Group">Which deals, in words.</param>
/// <param name="Conditions">The same as dimension and value, such as <c>competitor = Globanto</c>.</param>
/// <param name="From">The first day of the later time, ISO.</param>
/// <param name="To">Its last day, ISO.</param>
/// <param name="IsYear">Whether it is about the past year against the time before, not about the two periods asked for.</param>
public sealed record WinRateMove(string Group, IReadOnlyList<string> Conditions, string From, string To, bool IsYear)
{
    /// <summary>Closed in the later time.</summary>
    public required int Deals { get; init; }

    /// <summary>Won ÷ closed in the later time.</summary>
    public required double WinRate { get; init; }

    /// <summary>Closed in the earlier time.</summary>
    public required int DealsBefore { get; init; }

    /// <summary>Won ÷ closed in the earlier time.</summary>
    public required double WinRateBefore { get; init; }

    /// <summary>By how much it moved beyond what its deals' other conditions and the level of all deals lead to expect.</summary>
    public required double Effect { get; init; }

    /// <summary>How many more, or fewer, deals that makes: effect × deals.</summary>
    public double Wins => Effect * Deals;

    /// <summary>How often chance alone gives as much, over all groups that were looked at, 0..1.</summary>
    public required double QValue { get; init; }

    /// <summary>The quarter from which on it shows; null where no quarter stands out.</summary>
    public string? Since { get; init; }

    /// <summary>What else changed in these deals by more than chance; empty where nothing that is recorded did.</summary>
    public IReadOnlyList<WinRateCompanion> Companions { get; init; } = [];
}
