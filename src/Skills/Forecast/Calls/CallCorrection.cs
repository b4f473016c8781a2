namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// Corrects what sellers stand for: a call by the seller's own habit and the company's bias at that week, deals without a
/// call by the company's bias alone.
/// </summary>
/// <param name="knowledge">Of the view's day.</param>
/// <param name="week">Weeks of the quarter over, in fractions.</param>
internal sealed class CallCorrection(ForecastKnowledge knowledge, double week)
{
    private readonly double company = knowledge.FactorOf(Methods.ForecastMethods.Commit, week);

    /// <summary>The corrected number, in minor units.</summary>
    public double Of(in CommitForecast.SellerCommit seller) =>
        seller.Amount * company * (seller.IsCall ? knowledge.HabitOf(seller.SellerId, seller.ManagerId, week) : 1);

    /// <summary>What the sum of some sellers is multiplied by.</summary>
    public double FactorOf(IReadOnlyList<CommitForecast.SellerCommit> sellers)
    {
        var sum = sellers.Sum(seller => (double)seller.Amount);
        return sum > 0 ? sellers.Sum(seller => Of(seller)) / sum : company;
    }
}
