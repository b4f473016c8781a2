using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Logistic;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Risk;

/// <summary>
/// The chance of open deals to be won in a period, and what such deals reach. In a quarter that the forecast covers it is the
/// model's chance, which the forecast adds up and which is told of a single deal, beside that of the usual deal of the same
/// stage and segment. In other periods, and without a model, it is the stage's historical conversion, lowered for the deal's
/// groups of signals, beside the conversion itself.
/// </summary>
internal sealed class DealChances
{
    private readonly StageConversion conversion;
    private readonly RiskNorms norms;
    private readonly LandmarkModel? model;
    private readonly Lazy<PeriodPosition> position;
    private readonly Dictionary<(int Stage, string Segment), double?> reaches = [];
    private readonly Dictionary<(int Stage, string Segment), double?> unmarked = [];

    /// <summary>Prepares the chances of a period.</summary>
    public DealChances(ScopedBook book, Period period, StageConversion conversion, RiskNorms norms)
    {
        (this.conversion, this.norms) = (conversion, norms);
        var covers = Outlook.Covers(book, period) && period.DaysLeft(book.Today) > 0;
        model = covers ? book.Norm<ForecastKnowledge>().Learning.Model : null;
        position = new(() => PeriodPosition.Of(book, period));
    }

    /// <summary>Whether the chances are the model's.</summary>
    public bool AreOfTheModel => model is not null;

    /// <summary>What the model reads deals with; of a period that it covers.</summary>
    public PeriodPosition Position => position.Value;

    /// <summary>
    /// The chance with the deal's groups of signals, and what such deals reach, each 0..1; null where neither a model nor a
    /// conversion is known.
    /// </summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">As it stands.</param>
    /// <param name="ratio">The odds ratio of its groups of signals.</param>
    public (double Chance, double Reach)? Of(Deal deal, in DealState state, double ratio)
    {
        var key = (state.Stage.Id, deal.Segment ?? string.Empty);
        if (model is not null)
        {
            var seen = Position.See(deal, state);
            if (!reaches.TryGetValue(key, out var usual))
            {
                reaches[key] = usual = LogOdds.Sigma(model.LogOddsOf(model.References.NearestTo(seen)));
            }

            return (model.Probability(seen), usual ?? 0);
        }

        if (!unmarked.TryGetValue(key, out var clean))
        {
            reaches[key] = conversion.RateOf(state.Stage, deal.Segment);
            unmarked[key] = clean = reaches[key] is { } rate ? norms.Unmarked(state.Stage, rate) : null;
        }

        return clean is { } share ? (RiskNorms.WithOdds(share, ratio), reaches[key] ?? share) : null;
    }
}
