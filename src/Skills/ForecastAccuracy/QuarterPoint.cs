using NodaTime;
using RevBot.Skills.Forecast.Learning;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>A point of a quarter at which forecasts are judged.</summary>
/// <param name="Id">In results.</param>
/// <param name="Name">For people.</param>
/// <param name="Week">Weeks over: 0 is the eve of the quarter.</param>
/// <param name="CallWeek">Weeks over when sellers' calls are looked at: they call for a quarter once it has begun.</param>
internal sealed record QuarterPoint(string Id, string Name, int Week, int CallWeek)
{
    /// <summary>Start, middle, two weeks before the end.</summary>
    public static IReadOnlyList<QuarterPoint> All { get; } =
    [new("start", "Start", 0, 1), new("middle", "Middle", 6, 6), new("end", "2 weeks left", 11, 11)];

    /// <summary>The place of the middle.</summary>
    public const int Middle = 1;

    /// <summary>The last day on which a call for the point can be made.</summary>
    public LocalDate CallDay(Period quarter) => QuarterWeek.Day(quarter, CallWeek);
}
