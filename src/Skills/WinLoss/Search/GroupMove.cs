namespace RevBot.Skills.WinLoss.Search;

/// <summary>A group whose win rate moved by more than chance, against what its deals would lead to expect.</summary>
/// <param name="Group">Which deals.</param>
/// <param name="Window">Between which times.</param>
/// <param name="Before">Cases and wins before.</param>
/// <param name="After">Cases and wins after.</param>
/// <param name="Effect">By how much its share of wins moved beyond what was expected, −1..1.</param>
/// <param name="PValue">How often chance alone gives as much in this direction, 0..1.</param>
/// <param name="QValue">The same over all groups that were looked at.</param>
internal sealed record GroupMove(
    Subgroup Group,
    ChangeWindow Window,
    (int Cases, int Won) Before,
    (int Cases, int Won) After,
    double Effect,
    double PValue,
    double QValue
)
{
    /// <summary>Won ÷ closed before.</summary>
    public double RateBefore => (double)Before.Won / Before.Cases;

    /// <summary>Won ÷ closed after.</summary>
    public double RateAfter => (double)After.Won / After.Cases;

    /// <summary>Whether it wins less than before.</summary>
    public bool IsFall => Effect < 0;
}
