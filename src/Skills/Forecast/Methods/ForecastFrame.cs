using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// What a forecast says of all deals in view, in minor units: the frame in which the forecast of some of them stands. Which
/// methods there are, what counts, how they are corrected, and all that no open deal stands for (revenue of deals not created
/// yet, the level of past bookings) is settled here once and given to the parts in proportion to what they brought in the
/// quarters before. So filtered and grouped forecasts add up to the whole for each method, and a deal counts the same
/// whatever it is asked beside.
/// </summary>
internal sealed record ForecastFrame
{
    /// <summary>Closed won so far.</summary>
    public required double Booked { get; init; }

    /// <summary>The weighted pipeline.</summary>
    public required double Weighted { get; init; }

    /// <summary>By past quarters' level and this one's pace; null where nothing was won before.</summary>
    public required double? Bookings { get; init; }

    /// <summary>Revenue of deals not created yet.</summary>
    public required double NewRevenue { get; init; }

    /// <summary>How much its variance is by what differs between quarters.</summary>
    public required double NewVariance { get; init; }

    /// <summary>Won in the quarters before.</summary>
    public required double History { get; init; }

    /// <summary>Whether the calls are a forecast yet.</summary>
    public required bool IsCommitGiven { get; init; }

    /// <summary>Whether anything is known of how deals convert.</summary>
    public required bool IsWeightedGiven { get; init; }

    /// <summary>What share of the past some deals have, 0..1.</summary>
    /// <param name="history">What they brought in the same quarters.</param>
    public double ShareOf(double history) => History > 0 ? history / History : 0;

    /// <summary>The forecast of past bookings for some deals; null where nothing was won before.</summary>
    /// <param name="booked">What of these deals is won.</param>
    /// <param name="share">Their share of the past.</param>
    public double? BookingsOf(double booked, double share) =>
        Bookings is { } all ? booked + ((all - Booked) * share) : null;

    /// <summary>A method's number for some deals, corrected for the bias of its record.</summary>
    /// <param name="method">A component of the ensemble.</param>
    /// <param name="part">Its number for these deals, what of them is won, and what each seller stands for.</param>
    /// <param name="knowledge">Of the view's day.</param>
    /// <param name="week">Weeks of the quarter over, in fractions.</param>
    public double Corrected(
        string method,
        (double Amount, double Booked, IReadOnlyList<CommitForecast.SellerCommit> Sellers) part,
        ForecastKnowledge knowledge,
        double week
    )
    {
        if (method == ForecastMethods.Commit)
        {
            var correction = new CallCorrection(knowledge, week);
            return part.Sellers.Sum(seller => correction.Of(seller));
        }

        var all = method switch
        {
            ForecastMethods.Weighted => Weighted,
            ForecastMethods.Bookings => Bookings ?? 0,
            // The model has no correction, so its number for all deals need not be known.
            _ => part.Amount,
        };
        var booked = method == ForecastMethods.Model ? part.Booked : Booked;
        return new CorrectedNumber(all, booked, knowledge.FactorOf(method, week)).Of(part.Amount, part.Booked);
    }
}
