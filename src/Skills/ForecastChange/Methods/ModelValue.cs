using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// The model: amount × its usual drift until won × probability. A change of a product goes half to each side: Δp at the
/// mean amount, Δamount at the mean probability. Δp goes to groups of features by their share of the change in log-odds,
/// and to time by what the weeks left alone change of it, both as the mean of doing it first and last.
/// </summary>
internal sealed class ModelValue(ForecastMoment start, ForecastMoment end) : MethodValue
{
    private const double Least = 1e-9;
    private readonly bool isRefreshed = start.NewestClosed != end.NewestClosed;

    /// <summary>Revenue not yet created.</summary>
    public required FreshRevenue Fresh { get; init; }

    /// <inheritdoc/>
    public override double Before(DealPair pair) => Value(pair.Before, start, start);

    /// <inheritdoc/>
    public override double After(DealPair pair) => Value(pair.After, end, end);

    /// <inheritdoc/>
    public override void SplitRest(Parts parts) => Fresh.Split(parts);

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => pair.AtStart.Amount * Drift(start, start);

    /// <inheritdoc/>
    protected override void SplitOpen(DealPair pair, Parts parts)
    {
        if (!isRefreshed)
        {
            Split(pair, start, 1, parts);
            return;
        }

        Split(pair, start, 0.5, parts);
        Split(pair, end, 0.5, parts);
        var (before, after) = (Before(pair), After(pair));
        var refreshed = (Value(pair.Before, start, end) - before) + (after - Value(pair.After, end, start));
        parts.Add(Cause.Refreshed, refreshed / 2);
    }

    /// <summary>
    /// What amounts become until they are won at a moment's week, by the knowledge of a moment.
    /// </summary>
    private static double Drift(ForecastMoment moment, ForecastMoment knowledge) =>
        knowledge.Known.Learning.Drift(moment.Week);

    /// <summary>The model that was fitted by a moment.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    private static LandmarkModel ModelOf(ForecastMoment knowledge) =>
        knowledge.Known.Learning.Model ?? throw new InvalidOperationException("No model is fitted at that moment.");

    /// <summary>What the model sees of a deal at a moment.</summary>
    private static DealSnapshot Read(CountedDeal deal, ForecastMoment moment) => deal.SeenBy(moment.Position.Reader);

    /// <summary>Of being won by the quarter's end, 0..1; 0 once it is over.</summary>
    private static double Probability(CountedDeal deal, ForecastMoment moment, ForecastMoment knowledge) =>
        moment.IsOver ? 0 : deal.ChanceBy(ModelOf(knowledge), moment.Position.Reader);

    /// <summary>What the model expects of a deal, in minor units; 0 where it does not count.</summary>
    private static double Value(CountedDeal? deal, ForecastMoment moment, ForecastMoment knowledge) =>
        deal is null ? 0
        : deal.IsWon ? deal.Amount
        : deal.Amount * Drift(moment, knowledge) * Probability(deal, moment, knowledge);

    /// <summary>
    /// Splits a change by one moment's knowledge: amount, drift and chance, each at the mean of the others.
    /// </summary>
    private void Split(DealPair pair, ForecastMoment knowledge, double weight, Parts parts)
    {
        var (before, after) = (pair.AtStart, pair.AtEnd);
        var (drift, laterDrift) = (Drift(start, knowledge), Drift(end, knowledge));
        var (chance, laterChance) = (Probability(before, start, knowledge), Probability(after, end, knowledge));
        var middle = weight * (chance + laterChance) / 2;
        parts.Add(pair.AmountCause, middle * (drift + laterDrift) / 2 * (after.Amount - before.Amount));
        parts.Add(Cause.Time, middle * (before.Amount + after.Amount) / 2 * (laterDrift - drift));
        var amount = weight * ((before.Amount * drift) + (after.Amount * laterDrift)) / 2;
        if (start.IsOver || end.IsOver)
        {
            parts.Add(Cause.Time, amount * (laterChance - chance));
            return;
        }

        SplitChance(pair, ModelOf(knowledge), amount, parts);
    }

    /// <summary>
    /// Splits the change of the chance by what changed of the deal, along the chord of the logistic curve.
    /// </summary>
    private void SplitChance(DealPair pair, LandmarkModel model, double amount, Parts parts)
    {
        var (before, after) = (Read(pair.AtStart, start), Read(pair.AtEnd, end));
        var odds = new LogOddsChange(model, before, after);
        var slope = amount * odds.Slope(Least);
        parts.Add(Cause.Time, slope * odds.Time);
        for (var group = 0; group < odds.Groups.Count; group++)
        {
            parts.Add(CauseOf((FeatureGroup)group, pair), slope * odds.Groups[group]);
        }
    }

    /// <summary>The line that a group of features belongs to.</summary>
    private static Cause CauseOf(FeatureGroup group, DealPair pair) =>
        group switch
        {
            FeatureGroup.Stage => Cause.Stage,
            FeatureGroup.Kind => Cause.Profile,
            FeatureGroup.Size => Cause.Size,
            FeatureGroup.Age => Cause.Age,
            FeatureGroup.Activity => Cause.Activity,
            FeatureGroup.Timing => pair.DateCause,
            FeatureGroup.Slippage => pair.DateCause,
            FeatureGroup.Change => Cause.RecentMoves,
            FeatureGroup.Buyer => Cause.Buyer,
            FeatureGroup.Seller => Cause.Seller,
            _ => Cause.Category,
        };
}
