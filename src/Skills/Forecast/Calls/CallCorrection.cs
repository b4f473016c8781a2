using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// Corrects what sellers stand for: a call by the seller's own habit and the company's bias at that week, deals without a
/// call by the company's bias alone. No seller's number is corrected below what the seller has won.
/// </summary>
/// <param name="knowledge">Of the view's day.</param>
/// <param name="week">Weeks of the quarter over, in fractions.</param>
internal sealed class CallCorrection(ForecastKnowledge knowledge, double week)
{
    private readonly double company = knowledge.FactorOf(ForecastMethods.Commit, week);

    /// <summary>The corrected number, in minor units.</summary>
    public double Of(in CommitForecast.SellerCommit seller)
    {
        var whole = new CorrectedNumber(
            seller.Whole.Amount,
            seller.Whole.Won,
            company * (seller.HasCall ? knowledge.HabitOf(seller.SellerId, seller.ManagerId, week) : 1)
        );
        return whole.Of(seller.Amount, seller.Won);
    }
}
