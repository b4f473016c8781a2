using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>A period's forecast by each method before any correction, in minor units; what is booked is in each.</summary>
internal sealed record RawForecast
{
    /// <summary>Weeks of the quarter over, in fractions.</summary>
    public required double Week { get; init; }

    /// <summary>Closed won so far.</summary>
    public required double Booked { get; init; }

    /// <summary>What the company's quarter says; null where a scenario has none.</summary>
    public ForecastFrame? Frame { get; init; }

    /// <summary>The sellers' calls; null where the data has neither calls nor categories.</summary>
    public double? Commit { get; init; }

    /// <summary>What each seller stands for in the commit; empty where there is none.</summary>
    public IReadOnlyList<CommitForecast.SellerCommit> Sellers { get; init; } = [];

    /// <summary>Whether the commit is a forecast yet, see <see cref="CommitForecast.IsGiven"/>.</summary>
    public bool IsCommitGiven { get; init; }

    /// <summary>Open deals × conversion.</summary>
    public required double Weighted { get; init; }

    /// <summary>Whether anything is known of how deals convert: a table, or the CRM's percentages.</summary>
    public bool IsWeightedGiven { get; init; } = true;

    /// <summary>The fitted model; null below its level.</summary>
    public double? Model { get; init; }

    /// <summary>By past quarters' level and this one's pace; null where nothing was won before.</summary>
    public double? Bookings { get; init; }

    /// <summary>Revenue of deals not created yet, in the weighted pipeline and the model.</summary>
    public double NewRevenue { get; init; }

    /// <summary>Variance of the new revenue.</summary>
    public double NewVariance { get; init; }

    /// <summary>Σ a²p(1 − p) over the open deals.</summary>
    public double DealVariance { get; init; }

    /// <summary>The same quarter a year before; null where nothing was won in it.</summary>
    public double? SeasonalNaive { get; init; }

    /// <summary>Booked + the days left at the daily rate of the 91 days before the quarter; null where they brought nothing.</summary>
    public double? RunRate { get; init; }

    /// <summary>Booked + open deals due × the CRM's percentage of the stage.</summary>
    public double CrmDefault { get; init; }

    /// <summary>The open deals, in the order of the book.</summary>
    public required IReadOnlyList<DealExpectation> Deals { get; init; }

    /// <summary>Whether a component is a forecast yet, and so may count.</summary>
    public bool IsGiven(string method) => ForecastMethods.IsGiven(method, IsCommitGiven, IsWeightedGiven);

    /// <summary>The amount of a component of the ensemble; null where it has none.</summary>
    public double? AmountOf(string method) =>
        method switch
        {
            ForecastMethods.Commit => Commit,
            ForecastMethods.Weighted => Weighted,
            ForecastMethods.Model => Model,
            ForecastMethods.Bookings => Bookings,
            ForecastMethods.SeasonalNaive => SeasonalNaive,
            ForecastMethods.RunRate => RunRate,
            ForecastMethods.CrmDefault => CrmDefault,
            _ => throw new ArgumentOutOfRangeException(
                nameof(method),
                method,
                "Not a method with an amount of its own."
            ),
        };
}
