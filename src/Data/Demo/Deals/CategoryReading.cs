using RevBot.Data.Demo.Catalog;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Deals;

/// <summary>The forecast category that a seller gives a deal: mostly its stage's, sometimes what they feel.</summary>
internal static class CategoryReading
{
    /// <summary>
    /// The category on entering a stage. Those who call low also commit late, those who call high early.
    /// </summary>
    /// <param name="stage">The stage's id.</param>
    /// <param name="plan">What the deal is; its quality shows.</param>
    /// <param name="chance">The deal's stream for its life.</param>
    public static ForecastCategory Draw(int stage, DealPlan plan, SeededRandom chance)
    {
        var category = Stages.CategoryOf(stage);
        var feeling = plan.Quality + chance.Normal() + (4 * plan.Seller.Bias);
        return stage > Stages.Open ? category
            : feeling > 2 && stage > 1 ? Up(category)
            : feeling < -1.8 ? Down(category)
            : category;
    }

    private static ForecastCategory Up(ForecastCategory category) =>
        category < ForecastCategory.Commit ? category + 1 : category;

    private static ForecastCategory Down(ForecastCategory category) =>
        category > ForecastCategory.Pipeline ? category - 1 : category;
}
