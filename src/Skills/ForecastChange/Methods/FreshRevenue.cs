using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// Revenue expected of deals that are not created yet, at the start and the end, each with the knowledge of the start and
/// of the end.
/// </summary>
internal sealed record FreshRevenue(double Start, double StartRefreshed, double EndUnrefreshed, double End)
{
    /// <summary>None: the plain pipeline knows no such revenue.</summary>
    public static FreshRevenue None { get; } = new(0, 0, 0, 0);

    /// <summary>Works out the four numbers.</summary>
    /// <param name="start">The one moment; it must be covered.</param>
    /// <param name="end">The other; it must be covered.</param>
    public static FreshRevenue Expect(ForecastMoment start, ForecastMoment end)
    {
        var (before, after) = (start.Predicted.Raw.NewRevenue, end.Predicted.Raw.NewRevenue);
        return start.NewestClosed == end.NewestClosed
            ? new(before, before, after, after)
            : new(before, With(start, end.Known), With(end, start.Known), after);
    }

    /// <summary>Adds what time and new deals took of it, and what a closed quarter taught.</summary>
    public void Split(Parts parts)
    {
        parts.Add(Cause.NewRevenue, ((EndUnrefreshed - Start) + (End - StartRefreshed)) / 2);
        parts.Add(Cause.Refreshed, ((StartRefreshed - Start) + (End - EndUnrefreshed)) / 2);
    }

    /// <summary>A moment's new revenue by the knowledge of another.</summary>
    private static double With(ForecastMoment moment, ForecastKnowledge knowledge) =>
        Forecaster.Make(moment.Position, knowledge.Learning, null).NewRevenue;
}
