using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// What the company's quarter says of all that no open deal stands for, and how methods are corrected: rates, the same for
/// everybody, in which the forecast of some of the deals stands. Revenue of deals not created yet and the level of past
/// bookings go to the parts in proportion to what they brought in the quarters before. So the forecasts of people, filters
/// and groups add up to that of the company for each method, and a deal or a person counts the same whoever asks and
/// whatever it is asked beside.
/// </summary>
/// <remarks>It is in every scope, so it holds no amount: only what one unit won in the quarters before stands for.</remarks>
internal sealed record ForecastFrame
{
    /// <summary>Revenue of deals not created yet, for one unit won before.</summary>
    public required double NewRate { get; init; }

    /// <summary>How much it varies by what differs between quarters, for one unit won before, squared.</summary>
    public required double NewVariance { get; init; }

    /// <summary>
    /// The level of past bookings, for one unit won before; null where nothing was won before.
    /// </summary>
    public required BookingLevel? Level { get; init; }

    /// <summary>What that level and the quarter's pace add to what is won, for one unit won before; null as above.</summary>
    public required double? ToComeRate { get; init; }

    /// <summary>What share of the weighted pipeline is won; null where it is 0.</summary>
    public required double? WonOfWeighted { get; init; }

    /// <summary>What share of the forecast of past bookings is won; null where it is 0 or there is none.</summary>
    public required double? WonOfBookings { get; init; }

    /// <summary>Whether the sellers' calls are a forecast yet, see <see cref="CommitForecast.IsGiven"/>.</summary>
    public required bool IsCommitGiven { get; init; }

    /// <summary>Whether anything is known of how deals convert: a table, or the CRM's percentages.</summary>
    public required bool IsWeightedGiven { get; init; }

    /// <summary>The forecast of past bookings for some deals; null where nothing was won before.</summary>
    /// <param name="booked">What of these deals is won.</param>
    /// <param name="past">What they brought in the quarters before.</param>
    public double? BookingsOf(double booked, double past) => booked + (ToComeRate * past);

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

        var factor = knowledge.FactorOf(method, week);
        if (method == ForecastMethods.Model)
        {
            return BiasCorrection.OfTheRest(part.Amount, part.Booked, factor);
        }

        return CorrectedNumber
            .OfRate(method == ForecastMethods.Weighted ? WonOfWeighted : WonOfBookings, factor)
            .Of(part.Amount, part.Booked);
    }
}
