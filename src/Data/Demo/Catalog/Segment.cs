namespace RevBot.Data.Demo.Catalog;

/// <summary>A kind of customer by size, and how selling to it goes.</summary>
/// <param name="Index">The place in <see cref="All"/>.</param>
/// <param name="Amount">The median amount of a deal, in the company's currency.</param>
/// <param name="Cycle">The median number of days from creation to close.</param>
/// <param name="Odds">The odds of winning, all else being as usual.</param>
/// <param name="Pace">Activities of a healthy deal on a business day.</param>
/// <param name="Employees">The median number of employees.</param>
internal sealed record Segment(int Index, double Amount, double Cycle, double Odds, double Pace, double Employees)
{
    /// <summary>How far amounts spread around their median, as a standard deviation of the logarithm.</summary>
    public const double AmountSpread = 0.5;

    /// <summary>How far cycles spread around their median, as a standard deviation of the logarithm.</summary>
    public const double CycleSpread = 0.45;

    /// <summary>More than 1,000 employees.</summary>
    public static Segment Enterprise { get; } = new(0, 230_000, 105, 0.31, 0.17, 6000);

    /// <summary>Some hundred employees.</summary>
    public static Segment MidMarket { get; } = new(1, 58_000, 68, 0.37, 0.19, 450);

    /// <summary>Small companies.</summary>
    public static Segment Small { get; } = new(2, 14_000, 42, 0.42, 0.19, 60);

    /// <summary>All three, by <see cref="Index"/>.</summary>
    public static IReadOnlyList<Segment> All { get; } = [Enterprise, MidMarket, Small];
}
