using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes which measure over how many of which buckets: "bookings month by month for the past year".</summary>
internal static class TrendWriter
{
    private const int QuartersInYear = 4;
    private const int MonthsInYear = 12;
    private static readonly string[] Often = ["usually", "normally", "typically", "always", "seasonal", "seasonality"];
    private static readonly (string Name, PeriodKind Kind)[] Buckets =
    [
        ("day", PeriodKind.Days),
        ("week", PeriodKind.Week),
        ("month", PeriodKind.Month),
        ("quarter", PeriodKind.Quarter),
    ];

    /// <summary>Writes measure, by and last as far as they are said.</summary>
    public static void Write(JsonObject arguments, Frame question)
    {
        var asked = question.Asked;
        if (asked.Measures.Count > 0)
        {
            arguments["measure"] = asked.Measures[0];
        }
        else if (SaysUsually(question))
        {
            // "Is December usually a strong month": what is strong in a month is what is won in it.
            arguments["measure"] = "won_amount";
        }

        var counted = Counted(question);
        var bucket = asked.Dimensions.Select(Bucket).FirstOrDefault(kind => kind is not null) ?? counted?.Unit;
        if (Buckets.FirstOrDefault(known => known.Kind == bucket).Name is { } by)
        {
            arguments["by"] = by;
        }

        if (counted is { } said && InBuckets(said.Count, said.Unit, bucket) is { } last)
        {
            arguments["last"] = last;
        }
    }

    /// <summary>Whether what comes again and again is asked for: a season.</summary>
    public static bool SaysUsually(Frame question) => Often.Any(question.Says);

    private static PeriodKind? Bucket(string dimension) =>
        Array.FindIndex(Buckets, known => known.Name == dimension) is >= 0 and var place ? Buckets[place].Kind : null;

    /// <summary>How many quarters the question looks back; null where it does not say.</summary>
    public static int? Quarters(Frame question) =>
        Counted(question) is { } said ? InBuckets(said.Count, said.Unit, PeriodKind.Quarter) : null;

    /// <summary>Whether the question asks for so many steps of a kind: "the last 13 weeks" by week.</summary>
    public static bool CountsSteps(Frame question, string step) =>
        Bucket(step) is { } bucket
        && Counted(question) is { Count: > 1 } said
        && InBuckets(said.Count, said.Unit, bucket) is not null;

    private static (int Count, PeriodKind Unit)? Counted(Frame question) =>
        question.Time.Counted is { } counted ? counted
        : question.Spans.Select(span => span.Time).OfType<Time.TimeValue.Length>().FirstOrDefault() is { } length
            ? (length.Count, length.Unit)
        : null;

    private static int? InBuckets(int count, PeriodKind unit, PeriodKind? bucket) =>
        (unit, bucket) switch
        {
            (PeriodKind.Year, PeriodKind.Quarter) => count * QuartersInYear,
            (PeriodKind.Year, PeriodKind.Month) => count * MonthsInYear,
            (PeriodKind.Month, PeriodKind.Quarter) when count % 3 == 0 => count / 3,
            (PeriodKind.Quarter, PeriodKind.Month) => count * 3,
            _ => unit == bucket ? count : null,
        };
}
