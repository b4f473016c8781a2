using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>
/// A method as a sum of values, each times a weight at the start and one at the end: one value at 1 for a single method; for
/// the ensemble each method at its weight. What the corrections for past bias add is no deal's and stands apart, so a deal
/// counts in the ensemble by the mean of the methods: a won one by its amount, and the same whatever it is asked beside.
/// </summary>
internal sealed record Blend(string Method, double Start, double End, IReadOnlyList<Blend.BlendPart> Values)
{
    private const double Least = 1e-9;

    /// <summary>What methods add that exist at one moment only.</summary>
    public double Refreshed { get; init; }

    /// <summary>What the corrections add at the end more than at the start.</summary>
    public double Corrected { get; init; }

    /// <summary>What takes the last fraction of a cent.</summary>
    public Cause Closing { get; init; } = Cause.NewRevenue;

    /// <summary>A method alone, as it gives its number.</summary>
    public static Blend Single(string method, MethodValue value, Cause closing = Cause.NewRevenue) =>
        new(method, value.Start, value.End, [new(value, 1, 1)]) { Closing = closing };

    /// <summary>The ensemble of two moments.</summary>
    /// <param name="start">The one.</param>
    /// <param name="end">The other.</param>
    /// <param name="values">The methods that both have, by name.</param>
    public static Blend Ensemble(
        ForecastMoment start,
        ForecastMoment end,
        IReadOnlyDictionary<string, MethodValue> values
    )
    {
        var (before, after) = (new EnsembleTerms(start, values), new EnsembleTerms(end, values));
        return new(
            ForecastMethods.Ensemble,
            start.Predicted.Ensemble,
            end.Predicted.Ensemble,
            [
                .. values
                    .OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => new BlendPart(value.Value, before.Of(value.Key), after.Of(value.Key))),
            ]
        )
        {
            Refreshed = after.Others - before.Others,
            Corrected = after.Corrected - before.Corrected,
            Closing = Cause.Correction,
        };
    }

    /// <summary>What the deal is worth to the method at the start, by the mean of the two moments' weights.</summary>
    public double Before(DealPair pair) => Values.Sum(part => Share(part) * part.Value.Before(pair));

    /// <summary>
    /// What a change of a deal's value counts: its method's mean weight, of all the methods that both moments have.
    /// </summary>
    public double Share(BlendPart part) => part.Middle / Math.Max(Known, Least);

    /// <summary>The mean weight of all the methods that both moments have, 0..1.</summary>
    public double Known { get; } = Values.Sum(value => value.Middle);

    /// <summary>A value and its weights.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Before">At the start.</param>
    /// <param name="After">At the end.</param>
    internal sealed record BlendPart(MethodValue Value, double Before, double After)
    {
        /// <summary>What a change of the value counts.</summary>
        public double Middle => (Before + After) / 2;

        /// <summary>What the change of the weight makes, on the mean value, so that all adds up.</summary>
        public double Shift => (After - Before) * (Value.Start + Value.End) / 2;
    }

    /// <summary>The ensemble of a moment as a sum: each method at its weight, and what the corrections add.</summary>
    private sealed class EnsembleTerms
    {
        private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

        /// <param name="moment">The moment.</param>
        /// <param name="values">The methods that both moments have.</param>
        public EnsembleTerms(ForecastMoment moment, IReadOnlyDictionary<string, MethodValue> values)
        {
            foreach (var method in moment.Predicted.Methods)
            {
                if (values.ContainsKey(method.Method))
                {
                    weights[method.Method] = method.Weight;
                    Corrected += method.Weight * (method.Corrected - method.Raw);
                }
                else
                {
                    Others += method.Weight * method.Corrected;
                }
            }
        }

        /// <summary>What the corrections add.</summary>
        public double Corrected { get; }

        /// <summary>What methods add that the other moment does not have.</summary>
        public double Others { get; }

        /// <summary>A method's weight; 0 where it does not count.</summary>
        public double Of(string method) => weights.GetValueOrDefault(method);
    }
}
