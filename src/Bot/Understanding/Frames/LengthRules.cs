using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Lengths of time with what bounds them: "older than 90 days", "no activity for 14 days".</summary>
internal static class LengthRules
{
    private static readonly string[] DayFields = ["age", "days_in_stage", "days_since_activity"];

    /// <summary>The condition that a length of time makes; null for none.</summary>
    public static FieldTest? Read(Composition sentence, int place, TimeValue.Length length)
    {
        if (ReadRange(sentence, place, length) is { } range)
        {
            return range;
        }

        var before = sentence.Left(place);
        var after = sentence.Right(place);
        var isAged = sentence.Is(before, SpanKind.Aged) || sentence.Is(before, SpanKind.Comparator);
        var isFollowed = sentence.Is(after, SpanKind.Suffix);
        var start = isAged ? before : place;
        if (DaysField(sentence, start, isFollowed ? after : place) is not var (field, at))
        {
            return null;
        }

        var op =
            isAged ? Aged(sentence, before)
            : isFollowed ? sentence.Spans[after].Find(SpanKind.Suffix)!
            : ">=";
        sentence.Use(start, place, at, isFollowed ? after : -1);
        sentence.UseBetween(start, place);
        sentence.Mark(
            field == "days_since_activity" ? "flag" : "amount",
            at >= 0 ? Math.Min(at, start) : start,
            Math.Max(place, at)
        );
        return BoundField.Exclude(
            sentence,
            Math.Min(start, at < 0 ? start : at),
            new(field, op, JsonValue.Create(Days(length)))
        );
    }

    // "Between 30 and 90 days old", "30 days to 90 days old".
    private static FieldTest? ReadRange(Composition sentence, int place, TimeValue.Length least)
    {
        if (
            place + 2 >= sentence.Spans.Count
            || !sentence.Is(place + 1, SpanKind.To)
            || sentence.Spans[place + 2].Time is not TimeValue.Length most
        )
        {
            return null;
        }

        var (field, said) = DaysField(sentence, place, place + 2) ?? ("age", -1);
        var opening = sentence.Left(place);
        sentence.Use(place, place + 1, place + 2, said, sentence.Is(opening, SpanKind.Between) ? opening : -1);
        return new(field, "between", new JsonArray(JsonValue.Create(Days(least)), JsonValue.Create(Days(most))));
    }

    private static string Aged(Composition sentence, int place) =>
        sentence.Spans[place].Find(SpanKind.Comparator) ?? sentence.Spans[place].Find(SpanKind.Aged)!;

    // The field of a length of time, and where it was said; a stage beside it means the time in that stage.
    private static (string Field, int At)? DaysField(Composition sentence, int first, int last)
    {
        // "Older than 90 days, still in Proposal": what is old is the deal.
        if (sentence.Is(first, SpanKind.Aged) && sentence.Norm(first) is "older than" or "younger than" or "newer than")
        {
            return ("age", -1);
        }

        foreach (var at in new[] { sentence.Left(first), sentence.Right(last) })
        {
            if (at >= 0 && DaysFieldAt(sentence, at) is { } found)
            {
                return found;
            }
        }

        // "Deals open over 200 days", "older than 90 days".
        return sentence.Is(first, SpanKind.Aged) || sentence.Is(last, SpanKind.Suffix) ? ("age", -1) : null;
    }

    private static (string Field, int At)? DaysFieldAt(Composition sentence, int at)
    {
        var span = sentence.Spans[at];
        var field =
            span.Meanings.Where(meaning => meaning.Kind == SpanKind.Field)
                .Select(meaning => meaning.Value)
                .FirstOrDefault(value => DayFields.Contains(value, StringComparer.Ordinal))
            ?? (
                span.Is(SpanKind.Flag, "inactive") ? "days_since_activity"
                : span.Is(SpanKind.Flag, "stalled") ? "days_in_stage"
                : null
            );
        if (field is not null)
        {
            return (field, at);
        }

        // "Don't have any activity for 14 days": the lack and the field stand apart.
        var lack = sentence.Left(at);
        if (span.Is(SpanKind.Field, "activity") && sentence.Is(lack, SpanKind.Lack))
        {
            sentence.Use(lack);
            return ("days_since_activity", at);
        }

        return span.Name?.Readings[0].Kind == Entities.EntityKind.Stage ? ("days_in_stage", -1) : null;
    }

    private static int Days(TimeValue.Length length) => length.Count * TimeMath.DaysIn(length.Unit);

    /// <summary>Whether a length counts from the last activity: "not touched in 2 weeks".</summary>
    public static bool IsSilent(Composition sentence, int place) =>
        sentence.Left(place) is >= 0 and var before
        && (SilentField(sentence, before) is not null || sentence.Is(before, SpanKind.Flag, "inactive"));

    /// <summary>How long a stretch of time is, up to today where it is not over.</summary>
    public static TimeValue.Length Within(TimeValue.Range range, Today today) =>
        new(
            range.Period.Contains(today.Day) ? Period.DaysBetween(range.Period.Start, today.Day) : range.Period.Days,
            Data.Calendar.PeriodKind.Days
        );

    /// <summary>The place of what has been still since a time: "haven't talked to since September"; null for other times.</summary>
    public static int? SilentSince(Composition sentence, int place)
    {
        var lead = new TimeLeads(sentence).Find(place);
        return
            lead > 0
            && sentence.Is(lead, SpanKind.TimeLead, "since")
            && sentence.Left(lead) is >= 0 and var before
            && SilentField(sentence, before) is not null
            ? before
            : null;
    }

    /// <summary>The condition that nothing has happened since a time began.</summary>
    public static FieldTest ReadSince(Composition sentence, int place, int field, TimeValue.Range since, Today today)
    {
        sentence.Use(field, place);
        sentence.UseBetween(field, place);
        var days = Period.DaysBetween(YearShift.Begun(since, today).Start, today.Day);
        return new(SilentField(sentence, field)!, ">=", JsonValue.Create(days));
    }

    private static string? SilentField(Composition sentence, int place) =>
        sentence.Is(place, SpanKind.Field, "days_since_activity") ? "days_since_activity"
        : sentence.Is(place, SpanKind.Field, "days_in_stage") ? "days_in_stage"
        : null;
}
