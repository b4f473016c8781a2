using RevBot.Skills.Forecast.Keeping;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Record;

/// <summary>A week of a past quarter forecast from what was known then, as shares of what the quarter brought.</summary>
internal sealed class ReplayPoint
{
    private readonly Dictionary<string, double> ratios = new(StringComparer.Ordinal);

    /// <param name="forecast">The forecast.</param>
    /// <param name="actual">What the quarter brought.</param>
    /// <param name="calls">The sellers' own calls.</param>
    public ReplayPoint(RawForecast forecast, double actual, IReadOnlyList<PastCall> calls)
    {
        (Calls, IsCommitGiven, IsWeightedGiven) = (calls, forecast.IsCommitGiven, forecast.IsWeightedGiven);
        Spread = Math.Sqrt(forecast.DealVariance + forecast.NewVariance) / actual;
        Booked = forecast.Booked / actual;
        foreach (var method in ForecastMethods.Components)
        {
            if (forecast.Of(method) is > 0 and var amount)
            {
                ratios[method] = amount / actual;
            }
        }
    }

    private ReplayPoint(BinaryReader reader)
    {
        Spread = reader.ReadDouble();
        Booked = reader.ReadDouble();
        ratios = reader.Map(from => from.ReadString(), from => from.ReadDouble(), StringComparer.Ordinal);
        IsCommitGiven = reader.ReadBoolean();
        IsWeightedGiven = reader.ReadBoolean();
        Calls = reader.List(PastCall.Read);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReplayPoint Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Spread);
        writer.Write(Booked);
        writer.Put(ratios, (to, method) => to.Write(method), (to, ratio) => to.Write(ratio));
        writer.Write(IsCommitGiven);
        writer.Write(IsWeightedGiven);
        writer.Write(Calls.Count);
        foreach (var call in Calls)
        {
            call.Write(writer);
        }
    }

    /// <summary>The standard deviation by deals and new revenue ÷ actual.</summary>
    public double Spread { get; }

    /// <summary>The sellers' own calls.</summary>
    public IReadOnlyList<PastCall> Calls { get; }

    /// <summary>Whether most sellers had called by then.</summary>
    public bool IsCommitGiven { get; }

    /// <summary>Whether anything was known of how deals convert.</summary>
    public bool IsWeightedGiven { get; }

    /// <summary>Whether a method was a forecast by then.</summary>
    public bool IsGiven(string method) => ForecastMethods.IsGiven(method, IsCommitGiven, IsWeightedGiven);

    /// <summary>Booked by then ÷ actual.</summary>
    public double Booked { get; }

    /// <summary>Forecast ÷ actual; null where the method gave none above 0.</summary>
    public double? Ratio(string method) => ratios.TryGetValue(method, out var ratio) ? ratio : null;
}
