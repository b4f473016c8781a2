using RevBot.Data.Warehouse;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// An open deal at an instant, as it was known then: all that the model may use. Fields of which the data keep only how
/// they are now (competitor, discount, next step, the contacts' last contact) are not in it. NaN stands for unknown.
/// </summary>
internal sealed record DealSnapshot
{
    /// <summary>The stage's id.</summary>
    public required int Stage { get; init; }

    private const double MiddleWeeks = 6.5;

    private readonly double weeksLeft;
    private readonly double activity = double.NaN;

    /// <summary>Weeks until the quarter ends, in fractions.</summary>
    public required double WeeksLeft
    {
        get => weeksLeft;
        init => (weeksLeft, Horizon) = (value, Math.Log(value / MiddleWeeks));
    }

    /// <summary>ln(weeks left ÷ 6.5). Computed once, because many columns use it.</summary>
    public double Horizon { get; private init; }

    /// <summary>The account's segment, pooled as the team has set; null for none.</summary>
    public string? Segment { get; init; }

    /// <summary>Of the owner's territory; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The product's family, or its name; null for none.</summary>
    public string? Product { get; init; }

    /// <summary>Such as new business or renewal; null for none.</summary>
    public string? DealType { get; init; }

    /// <summary>ln of the amount in units of the reporting currency.</summary>
    public double LogAmount { get; init; } = double.NaN;

    /// <summary>Since the deal was created.</summary>
    public double WeeksOpen { get; init; } = double.NaN;

    /// <summary>Since it came into its stage.</summary>
    public double WeeksInStage { get; init; } = double.NaN;

    /// <summary>Two-way activities a week, smoothed over four weeks with α = 0.3.</summary>
    public double Activity
    {
        get => activity;
        init => (activity, Busy) = (value, Math.Log(1 + value));
    }

    /// <summary>ln(1 + activity), worked out once.</summary>
    public double Busy { get; private init; } = double.NaN;

    /// <summary>Since the buyer last took part.</summary>
    public double WeeksSilent { get; init; } = double.NaN;

    /// <summary>Until the stated close date; below 0 when it is past.</summary>
    public double WeeksToClose { get; init; } = double.NaN;

    /// <summary>The stated close date lies in the quarter.</summary>
    public bool IsDue { get; init; }

    /// <summary>Close dates moved to a later quarter so far.</summary>
    public int Pushes { get; init; }

    /// <summary>The days of all pushes ÷ 90.</summary>
    public double PushedQuarters { get; init; }

    /// <summary>ln of the amount ÷ the amount four weeks before.</summary>
    public double AmountChange { get; init; }

    /// <summary>The stage went back in the last four weeks.</summary>
    public bool WentBack { get; init; }

    /// <summary>The stage went on in the last four weeks.</summary>
    public bool WentOn { get; init; }

    /// <summary>Objections recorded in the last eight weeks.</summary>
    public int Objections { get; init; }

    /// <summary>The economic buyer took part, or a review by the buyer began.</summary>
    public int Commitments { get; init; }

    /// <summary>Deals that the owner won in the year before.</summary>
    public int SellerWins { get; init; }

    /// <summary>Deals that the owner lost in the year before.</summary>
    public int SellerLosses { get; init; }

    /// <summary>The forecast category that the seller gives.</summary>
    public required ForecastCategory Category { get; init; }
}
