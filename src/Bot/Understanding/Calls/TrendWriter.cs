using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes which measure over how many of which buckets: "bookings month by month for the past year".</summary>
internal static class TrendWriter
{
    private const int QuartersInYear = 4;
    private const int MonthsInYear = 12;
    private static readonly string[] Buckets = ["day", "week", "month", "quarter"];

    /// <summary>Writes measure, by and last as far as they are said.</summary>
    public static void Write(JsonObject arguments, Frame question)
    {
        var asked = question.Asked;
        if (asked.Measures.Count > 0)
        {
            arguments["measure"] = asked.Measures[0];
        }

        var counted = Counted(question);
        var bucket =
            asked.Dimensions.FirstOrDefault(dimension => Buckets.Contains(dimension, StringComparer.Ordinal))
            ?? counted?.Unit;
        if (bucket is not null && bucket != "year")
        {
            arguments["by"] = bucket;
        }

        if (counted is { } said && InBuckets(said.Count, said.Unit, bucket) is { } last)
        {
            arguments["last"] = last;
        }
    }

    /// <summary>How many quarters the question looks back; null where it does not say.</summary>
    public static int? Quarters(Frame question) =>
        Counted(question) is { } said ? InBuckets(said.Count, said.Unit, "quarter") : null;

    /// <summary>Whether the question asks for so many steps of a kind: "the last 13 weeks" by week.</summary>
    public static bool CountsSteps(Frame question, string step) =>
        Buckets.Contains(step, StringComparer.Ordinal)
        && Counted(question) is { Count: > 1 } said
        && InBuckets(said.Count, said.Unit, step) is not null;

    private static (int Count, string Unit)? Counted(Frame question) =>
        question.Time.Counted is var (count, unit) ? (count, NameOf(unit))
        : question.Spans.Select(span => span.Time).OfType<Time.TimeValue.Length>().FirstOrDefault() is { } length
            ? (length.Count, NameOf(length.Unit))
        : null;

    private static string NameOf(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => "week",
            PeriodKind.Month => "month",
            PeriodKind.Quarter => "quarter",
            PeriodKind.Year => "year",
            _ => "day",
        };

    private static int? InBuckets(int count, string unit, string? bucket) =>
        (unit, bucket) switch
        {
            ("year", "quarter") => count * QuartersInYear,
            ("year", "month") => count * MonthsInYear,
            ("month", "quarter") when count % 3 == 0 => count / 3,
            ("quarter", "month") => count * 3,
            _ => string.Equals(unit, bucket, StringComparison.Ordinal) ? count : null,
        };
}
