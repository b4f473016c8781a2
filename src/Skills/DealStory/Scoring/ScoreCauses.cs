using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.DealStory.Scoring;

/// <summary>
/// Turns contributions to logit p into parts of p and of money, which add up however the groups are ordered.
/// </summary>
/// <remarks>
/// With η the deal's logit p, η₀ the usual deal's, and φ a group's contribution (Σ φ = η − η₀), the group's part of the
/// chance is φ × (p − p₀) ÷ (η − η₀): what the chance gains along the straight way from the usual deal to this one.
/// Where the two logits differ by less than 10⁻⁶, the slope p × (1 − p) stands for the quotient. Source: M.
/// Sundararajan, A. Taly, Q. Yan, "Axiomatic attribution for deep networks" (ICML 2017), with the usual deal as
/// baseline; for one sum of terms it is the Aumann–Shapley value.
/// </remarks>
internal static class ScoreCauses
{
    private const double Same = 1e-6;

    /// <summary>The causes, largest effect on the chance first, equal ones by their stable name.</summary>
    /// <param name="why">The contributions by group; empty for a model without features, which gives no causes.</param>
    /// <param name="amount">
    /// The deal's amount, which the parts of money are of, added up to the cent; null where none is entered, which
    /// gives causes without money.
    /// </param>
    public static IReadOnlyList<ScoreCause> Attribute(LandmarkModel.DealContributions why, Money? amount)
    {
        var slope = Slope(why);
        var groups = why.Groups.OrderBy(group => group.Key).ToArray();
        var money = amount is { } whole ? Shares(why, [.. groups.Select(group => group.Value * slope)], whole) : null;
        return
        [
            .. groups
                .Select(
                    (group, place) =>
                        new ScoreCause(
                            IdOf(group.Key),
                            NameOf(group.Key),
                            group.Value,
                            group.Value * slope,
                            money?[place]
                        )
                )
                .OrderByDescending(cause => Math.Abs(cause.Points))
                .ThenBy(cause => cause.Group, StringComparer.Ordinal),
        ];
    }

    // (p − p₀) ÷ (η − η₀); where the two deals are the same, the slope of p there.
    private static double Slope(LandmarkModel.DealContributions why)
    {
        var (p, usual) = (LogOdds.Sigma(why.LogOdds), LogOdds.Sigma(why.Reference));
        var way = why.LogOdds - why.Reference;
        return Math.Abs(way) < Same ? p * (1 - p) : (p - usual) / way;
    }

    private static Money[] Shares(LandmarkModel.DealContributions why, double[] points, Money amount)
    {
        var ladder = new CentLadder(amount.Minor * LogOdds.Sigma(why.Reference));
        var end = amount.Minor * LogOdds.Sigma(why.LogOdds);
        return
        [
            .. points.Select(
                (share, place) =>
                    new Money(
                        place + 1 < points.Length
                            ? ladder.Next(amount.Minor * share)
                            : ladder.Last(amount.Minor * share, end),
                        amount.Currency
                    )
            ),
        ];
    }

    private static string IdOf(FeatureGroup group) =>
        group switch
        {
            FeatureGroup.Stage => "stage",
            FeatureGroup.Kind => "profile",
            FeatureGroup.Size => "size",
            FeatureGroup.Age => "age",
            FeatureGroup.Activity => "activity",
            FeatureGroup.Timing => "close_date",
            FeatureGroup.Slippage => "pushes",
            FeatureGroup.Change => "recent_moves",
            FeatureGroup.Buyer => "buyer",
            FeatureGroup.Seller => "seller",
            FeatureGroup.Category => "category",
        };

    private static string NameOf(FeatureGroup group) =>
        group switch
        {
            FeatureGroup.Stage => "Stage and week",
            FeatureGroup.Kind => "Region, product, type",
            FeatureGroup.Size => "Deal size",
            FeatureGroup.Age => "Age",
            FeatureGroup.Activity => "Buyer activity",
            FeatureGroup.Timing => "Close date",
            FeatureGroup.Slippage => "Pushes",
            FeatureGroup.Change => "Recent moves",
            FeatureGroup.Buyer => "Buyer signals",
            FeatureGroup.Seller => "Seller's record",
            FeatureGroup.Category => "Forecast category",
        };
}
