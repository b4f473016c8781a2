using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>Why a deal has its probability.</summary>
/// <param name="LogOdds">logit p of the deal.</param>
/// <param name="Reference">logit p of the usual deal of the same stage and segment at that week.</param>
/// <param name="Groups">What each group of features adds; with the reference they add up to the deal's.</param>
internal sealed record DealContributions(
    double LogOdds,
    double Reference,
    IReadOnlyDictionary<FeatureGroup, double> Groups
)
{
    /// <summary>How many points of probability a group makes: p less what it would be without the group.</summary>
    public double Points(FeatureGroup group) =>
        Statistics.Logistic.LogOdds.Sigma(LogOdds)
        - Statistics.Logistic.LogOdds.Sigma(LogOdds - Groups.GetValueOrDefault(group));
}
