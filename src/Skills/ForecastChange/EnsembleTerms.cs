using RevBot.Skills.Forecast;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// The ensemble of a moment as a sum: weight × correction of each method; a method that the correction would bring below
/// what is booked, or of a period that is over, counts what is booked.
/// </summary>
internal sealed class EnsembleTerms
{
    private readonly Dictionary<string, double> coefficients = new(StringComparer.Ordinal);

    /// <param name="moment">The moment.</param>
    /// <param name="values">The methods that both moments have.</param>
    public EnsembleTerms(ForecastMoment moment, IReadOnlyDictionary<string, MethodValue> values)
    {
        var outlook = moment.Outlook!;
        foreach (var method in outlook.Methods)
        {
            var factor = moment.Knowledge!.FactorOf(method.Method, outlook.Raw.Week);
            var isFloored = moment.IsOver || method.Raw * factor < outlook.Raw.Booked;
            if (!values.ContainsKey(method.Method))
            {
                Others += method.Weight * method.Corrected;
            }
            else if (isFloored)
            {
                OfBooked += method.Weight;
            }
            else
            {
                coefficients[method.Method] = method.Weight * factor;
            }
        }
    }

    /// <summary>The coefficient of what is booked.</summary>
    public double OfBooked { get; }

    /// <summary>What methods add that the other moment does not have.</summary>
    public double Others { get; }

    /// <summary>The coefficient of a method.</summary>
    public double Of(string method) => coefficients.GetValueOrDefault(method);
}
