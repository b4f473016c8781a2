using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes which measure over how many of which buckets: "bookings month by month for the past year".</summary>
internal static partial class TrendWriter
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
        (
            Back().Match(question.Message.Canonical) is { Success: true } told
                ? told
                : Bare().Match(question.Message.Canonical)
        )
            is { Success: true } match
        && (match.Groups["count"].Success ? Numbers.Whole(match.Groups["count"].Value) : 1)
            is > 0
                and <= 400
                and var count
            ? (count, match.Groups["unit"].Value)
            : null;

    private static int? InBuckets(int count, string unit, string? bucket) =>
        (unit, bucket) switch
        {
            ("year", "quarter") => count * QuartersInYear,
            ("year", "month") => count * MonthsInYear,
            ("month", "quarter") when count % 3 == 0 => count / 3,
            ("quarter", "month") => count * 3,
            _ => string.Equals(unit, bucket, StringComparison.Ordinal) ? count : null,
        };

    [GeneratedRegex(
        @"\b(last|past|previous|trailing|recent|over|for|in) ((the )?(last |past |previous )?(?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (closed |full |fiscal )?|(?<=(last|past) ))(?<unit>day|week|month|quarter|year)s?\b",
        Patterns.Options
    )]
    private static partial Regex Back();

    // "Coverage of the range, 8 quarters", "6 quarters back".
    [GeneratedRegex(
        @"\b(?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (closed |full |fiscal )?(?<unit>quarter|month|week|year)s\b(?! (ago|earlier|before|later|longer|out))",
        Patterns.Options
    )]
    private static partial Regex Bare();
}
