using System.Globalization;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Tests.Understanding.Time;

/// <summary>Writes what words say of time as one short line.</summary>
internal static class TimeText
{
    public static string Of(TimeValue? value) =>
        value switch
        {
            null => "nothing",
            TimeValue.Range range => Range(range),
            TimeValue.Comparison comparison => Comparison(comparison),
            TimeValue.Length length => Line(
                "length",
                Text(length.Count),
                length.Unit.ToString(),
                length.IsLoose ? "loose" : ""
            ),
            TimeValue.Step step => Line("step", Text(step.Steps), step.Unit?.ToString() ?? ""),
            _ => "impossible",
        };

    private static string Range(TimeValue.Range range) =>
        Line(
            range.Period.Start == range.Period.End ? range.Period.Id[..10] : range.Period.Id,
            range.IsBareMonth ? "bare" : "",
            range.IsEnd ? "end" : "",
            range.IsStart ? "start" : "",
            range.IsCalendar ? "calendar" : "",
            range.IsLoose ? "loose" : "",
            range.IsNow ? "now" : "",
            range.Weekday is { } weekday ? $"weekday {weekday}" : "",
            range.Counted is { } counted ? $"counted {Text(counted.Count)} {counted.Unit}" : ""
        );

    private static string Comparison(TimeValue.Comparison comparison) =>
        Line(
            comparison.Shift == PeriodShift.YearEarlier ? "vs year" : "vs previous",
            comparison.AtSamePoint ? "point" : "",
            comparison.Unit?.ToString() ?? "",
            comparison.Near is { } near ? $"{(comparison.IsNamed ? "named" : "near")} {near.Id}" : ""
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
