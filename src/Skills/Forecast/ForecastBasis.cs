using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast;

/// <summary>How far a forecast stands on the company's past.</summary>
/// <param name="Rung">The rung reached.</param>
/// <param name="Sentence">Which rung that is and what the next needs, for people.</param>
public sealed record ForecastBasis(Rung Rung, string Sentence)
{
    internal static ForecastBasis Of(ForecastKnowledge knowledge) =>
        new(
            knowledge.Rung,
            knowledge.Rung switch
            {
                Rung.StagePercentages =>
                    "Forecast by the CRM's stage percentages and past bookings, where there are any: fewer than 40 won and 40 lost deals, or no closed quarter that began with open deals; with these comes a conversion table.",
                Rung.ConversionTable =>
                    "Forecast by conversion of stage, segment and due date and by past bookings; from 150 closed deals and four closed quarters on a model is fitted.",
                Rung.Model =>
                    "Forecast by methods and a fitted model with a record of fewer than eight quarters; with eight the weights and the range stand on a full record.",
                _ => "The forecast blends the methods, each weighted by its accuracy over the last eight quarters.",
            }
        );
}
