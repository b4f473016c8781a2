using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

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
        var outlook = moment.Outlook!;
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
