using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>
/// A method as a sum of values, each times a coefficient at the start and one at the end: one value at 1 for a single
/// method; for the ensemble each method at its correction × weight, and what is booked where that is the floor.
/// </summary>
internal sealed record Blend(string Method, double Start, double End, IReadOnlyList<Blend.BlendPart> Values)
{
    /// <summary>What methods add that exist at one moment only.</summary>
    public double Refreshed { get; init; }

    /// <summary>What takes the last fraction of a cent.</summary>
    public Cause Closing { get; init; } = Cause.NewRevenue;

    /// <summary>A method alone, as it gives its number.</summary>
    public static Blend Single(string method, MethodValue value, Cause closing = Cause.NewRevenue) =>
        new(method, value.Start, value.End, [new(value, new(1, 1), new(1, 1))]) { Closing = closing };

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
        var booked = new BookedValue { Start = start.Predicted.Raw.Booked, End = end.Predicted.Raw.Booked };
        return new(
            ForecastMethods.Ensemble,
            start.Predicted.Ensemble,
            end.Predicted.Ensemble,
            [
                .. values
                    .OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => new BlendPart(value.Value, before.Of(value.Key), after.Of(value.Key))),
                new BlendPart(booked, before.OfBooked, after.OfBooked),
            ]
        )
        {
            Refreshed = after.Others - before.Others,
            Closing = Cause.Correction,
        };
    }

    /// <summary>What the deal is worth to the method at the start; at the mean of the two moments' coefficients.</summary>
    public double Before(DealPair pair) => Values.Sum(part => part.Middle * part.Value.Before(pair));

    /// <summary>At the end.</summary>
    public double After(DealPair pair) => Values.Sum(part => part.Middle * part.Value.After(pair));

    /// <summary>A value and what it is multiplied by.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Before">At the start.</param>
    /// <param name="After">At the end.</param>
    internal sealed record BlendPart(MethodValue Value, BlendTerm Before, BlendTerm After)
    {
        private readonly double mean = (Value.Start + Value.End) / 2;

        /// <summary>What a change of the value counts.</summary>
        public double Middle => (Before.Coefficient + After.Coefficient) / 2;

        /// <summary>What the change of the coefficient makes, on the mean value, so that all adds up.</summary>
        public void Shift(Parts parts)
        {
            var (weight, factor) = ((Before.Weight + After.Weight) / 2, (Before.Factor + After.Factor) / 2);
            parts.Add(CorrectionCause, weight * (After.Factor - Before.Factor) * mean);
            parts.Add(Cause.Correction, factor * (After.Weight - Before.Weight) * mean);
        }

        /// <summary>
        /// Calls come in over the quarter and their correction falls as they do: only the two together say anything.
        /// </summary>
        private Cause CorrectionCause =>
            Value.CorrectionCause == Cause.Calls && Before.Coefficient > 0 && After.Coefficient > 0
                ? Cause.Calls
                : Cause.Correction;
    }

    /// <summary>What a value is multiplied by in a blend.</summary>
    /// <param name="Weight">Its share.</param>
    /// <param name="Factor">Its correction for past bias.</param>
    internal readonly record struct BlendTerm(double Weight, double Factor)
    {
        /// <summary>Both.</summary>
        public double Coefficient => Weight * Factor;
    }

    /// <summary>
    /// The ensemble of a moment as a sum: weight × correction of each method; a method that the correction would bring below
    /// what is booked, or of a period that is over, counts what is booked.
    /// </summary>
    internal sealed class EnsembleTerms
    {
        private readonly Dictionary<string, BlendTerm> terms = new(StringComparer.Ordinal);
        private readonly double booked;

        /// <param name="moment">The moment.</param>
        /// <param name="values">The methods that both moments have.</param>
        public EnsembleTerms(ForecastMoment moment, IReadOnlyDictionary<string, MethodValue> values)
        {
            var outlook = moment.Predicted;
            foreach (var method in outlook.Methods)
            {
                var factor = method.Factor;
                var isFloored = moment.IsOver || method.Raw * factor < outlook.Raw.Booked;
                if (!values.ContainsKey(method.Method))
                {
                    Others += method.Weight * method.Corrected;
                }
                else if (isFloored)
                {
                    booked += method.Weight;
                }
                else
                {
                    terms[method.Method] = new(method.Weight, factor);
                }
            }
        }

        /// <summary>What is booked counts so much.</summary>
        public BlendTerm OfBooked => new(booked, 1);

        /// <summary>What methods add that the other moment does not have.</summary>
        public double Others { get; }

        /// <summary>What a method counts.</summary>
        public BlendTerm Of(string method) => terms.GetValueOrDefault(method);
    }
}
