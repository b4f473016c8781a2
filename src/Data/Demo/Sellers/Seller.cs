using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>A seller and how they sell.</summary>
internal sealed record Seller
{
    /// <summary>What the database holds of them.</summary>
    public required SellerRow Row { get; init; }

    /// <summary>Their team.</summary>
    public required Team Team { get; init; }

    /// <summary>The place in the team, from 0.</summary>
    public required int Slot { get; init; }

    /// <summary>The day on which they start.</summary>
    public required int From { get; init; }

    /// <summary>Their last day; <see cref="int.MaxValue"/> while they stay.</summary>
    public required int To { get; init; }

    /// <summary>What their odds of winning are multiplied by.</summary>
    public required double Skill { get; init; }

    /// <summary>How far their calls of what is still to close are off: -0.25 calls three quarters of it.</summary>
    public required double Bias { get; init; }

    /// <summary>Their id.</summary>
    public int Id => Row.Id;

    /// <summary>Whether they work on a day.</summary>
    public bool Works(int day) => From <= day && day <= To;

    /// <summary>
    /// How productive they are on a day: 0.35 at the start, 1 at the end of the ramp; 0 when not there.
    /// </summary>
    public double Productivity(int day) =>
        Works(day) ? Math.Min(1, 0.35 + (0.65 * (day - From) / (Row.RampMonths!.Value * 30.4))) : 0;
}
