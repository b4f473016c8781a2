using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>
/// A method as a sum of values, each times a coefficient at the start and one at the end: one value at 1 for a single
/// method; for the ensemble each method at its correction × weight, and what is booked where that is the floor.
/// </summary>
internal sealed record Blend(string Method, double Start, double End, IReadOnlyList<BlendPart> Values)
{
    /// <summary>What methods add that exist at one moment only.</summary>
    public double Refreshed { get; init; }

    /// <summary>What takes the last fraction of a cent.</summary>
    public Cause Closing { get; init; } = Cause.NewRevenue;

    /// <summary>A method alone, as it gives its number.</summary>
    public static Blend Of(string method, MethodValue value, Cause closing = Cause.NewRevenue) =>
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
        var booked = new BookedValue { Start = start.Outlook!.Raw.Booked, End = end.Outlook!.Raw.Booked };
        return new(
            ForecastMethods.Ensemble,
            start.Outlook.Ensemble,
            end.Outlook.Ensemble,
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
}
