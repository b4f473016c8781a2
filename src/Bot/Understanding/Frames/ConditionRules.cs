using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>
/// Puts figures and lengths of time together with what bounds them: field, comparator, figure, in whatever order they were
/// said. The field follows from the unit where it was not said: money is the amount, days are the age.
/// </summary>
internal static class ConditionRules
{
    private static readonly string[] OfShares = ["probability", "discount"];
    private static readonly string[] OfCounts = ["push_count", "contacts", "activity_count", "workers"];
    private static readonly string[] OfDays = ["age", "days_in_stage", "days_since_activity"];

    /// <summary>The conditions of a sentence; their stretches are used.</summary>
    public static IReadOnlyList<FieldTest> Read(Composition sentence, LocalDate today)
    {
        var tests = new List<FieldTest>();
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            if (sentence.IsUsed(place))
            {
                continue;
            }

            var span = sentence.Spans[place];
            var test = span switch
            {
                { Quantity: not null } => Range(sentence, place) ?? OfFigure(sentence, place),
                { Time: TimeValue.Length length } => OfLength(sentence, place, length),
                // "Not touched in 2 weeks": the words look ahead, the field looks back.
                { Time: TimeValue.Range { Counted: var (count, unit) } } when IsSilent(sentence, place) => OfLength(
                    sentence,
                    place,
                    new(count, unit)
                ),
                _ when span.Is(SpanKind.Passed) => OfPassed(sentence, place, today),
                _ when span.Is(SpanKind.Lack) => OfLack(sentence, place),
                _ when span.Is(SpanKind.Left) => OfLeft(sentence, place),
                _ when span.Find(SpanKind.Currency) is { } currency => OfCurrency(sentence, place, currency),
                _ => null,
            };
            if (test is not null)
            {
                tests.Add(test with { At = span.First });
            }
        }

        return tests;
    }

    // "Between 50 and 100k", "50k to 100k", "50-100k".
    private static FieldTest? Range(Composition sentence, int place)
    {
        var low = sentence.Spans[place].Quantity!;
        if (SecondFigure(sentence, place) is not { } second || sentence.Spans[second].Quantity is not { } high)
        {
            return null;
        }

        var opening = sentence.Left(place);
        var isOpened = sentence.Is(opening, SpanKind.Between);
        if (
            !isOpened
            && high.Unit == QuantityUnit.Number
            && FieldAt(sentence, sentence.Right(second), OfCounts) is null
        )
        {
            return null;
        }

        var (least, most) = SameScale(low, high);
        if (Field(sentence, isOpened ? opening : place, second, high.Unit) is not { } field || least > most)
        {
            return null;
        }

        sentence.Use(isOpened ? opening : -1, place, second);
        sentence.UseBetween(place, second);
        sentence.Mark("amount", isOpened ? opening : place, second);
        return Excluded(
            sentence,
            isOpened ? opening : place,
            new(field, "between", new JsonArray(Value(field, least, high.Unit), Value(field, most, high.Unit)))
        );
    }

    // Where the other end stands: after "to" or "and", or behind a dash; null for none.
    private static int? SecondFigure(Composition sentence, int place)
    {
        var next = place + 1;
        var second =
            next >= sentence.Spans.Count ? next
            : sentence.Is(next, SpanKind.To) ? next + 1
            : sentence.Gap(next) is "-" or "–" or "—" or ".." ? next
            : sentence.Spans.Count;
        return second < sentence.Spans.Count ? second : null;
    }

    // "Between 50 and 100k": the scale of the second holds for the first.
    private static (decimal Least, decimal Most) SameScale(Quantity low, Quantity high)
    {
        if (!low.IsPlain || high.IsPlain || high.Unit != QuantityUnit.Amount)
        {
            return (low.Value, high.Value);
        }

        var scale =
            high.Value >= 1_000_000m ? 1_000_000m
            : high.Value >= 1_000m ? 1_000m
            : 1m;
        return (low.Value * scale <= high.Value ? low.Value * scale : low.Value, high.Value);
    }

    private static FieldTest? OfFigure(Composition sentence, int place)
    {
        var figure = sentence.Spans[place].Quantity!;
        var (before, after) = (sentence.Left(place), sentence.Right(place));
        var isBounded = sentence.Is(before, SpanKind.Comparator);
        // "At 25% probability or less": the field may stand between.
        if (sentence.Is(after, SpanKind.Field) && sentence.Is(sentence.Right(after), SpanKind.Suffix))
        {
            after = sentence.Right(after);
        }

        var isFollowed = sentence.Is(after, SpanKind.Suffix);
        var op =
            isBounded ? sentence.Spans[before].Find(SpanKind.Comparator)
            : isFollowed ? sentence.Spans[after].Find(SpanKind.Suffix)
            : figure.IsOrMore ? ">="
            : null;
        var (start, end) = (isBounded ? before : place, isFollowed ? after : place);
        if (op is null)
        {
            return OfExact(sentence, place, figure);
        }

        if (Field(sentence, start, end, figure.Unit) is not { } field)
        {
            return null;
        }

        sentence.Use(start, place, end);
        sentence.UseBetween(start, place);
        sentence.Mark("amount", start, end);
        return Excluded(sentence, start, new(field, op, Value(field, figure.Value, figure.Unit)));
    }

    // "A probability of 80%", "exactly 3 pushes": a field and its figure, without a comparator.
    private static FieldTest? OfExact(Composition sentence, int place, Quantity figure)
    {
        var before = sentence.Left(place);
        var field = before >= 0 ? sentence.Spans[before].Find(SpanKind.Field) : null;
        var isFit = figure.Unit switch
        {
            QuantityUnit.Percent => field is not null && OfShares.Contains(field, StringComparer.Ordinal),
            QuantityUnit.Amount => field is "amount" or "risk",
            _ => false,
        };
        if (!isFit)
        {
            return null;
        }

        sentence.Use(before, place);
        sentence.Mark("amount", place, place);
        return Excluded(sentence, before, new(field!, "=", Value(field!, figure.Value, figure.Unit)));
    }

    private static FieldTest? OfLength(Composition sentence, int place, TimeValue.Length length)
    {
        if (RangeOfLengths(sentence, place, length) is { } range)
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
        return Excluded(sentence, Math.Min(start, at < 0 ? start : at), new(field, op, JsonValue.Create(Days(length))));
    }

    // "Between 30 and 90 days old", "30 days to 90 days old".
    private static FieldTest? RangeOfLengths(Composition sentence, int place, TimeValue.Length least)
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
                .FirstOrDefault(value => OfDays.Contains(value, StringComparer.Ordinal))
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

    private static int Days(TimeValue.Length length) =>
        length.Count
        * length.Unit switch
        {
            PeriodKind.Week => 7,
            PeriodKind.Month => 30,
            PeriodKind.Quarter => 91,
            PeriodKind.Year => 365,
            _ => 1,
        };

    // "No close date", "close date missing", "without a competitor".
    private static FieldTest? OfLack(Composition sentence, int place)
    {
        var isAfter = sentence.Is(place, SpanKind.Lack, "after");
        var at = sentence.Right(place);
        if (at < 0 || !IsLackable(sentence, at))
        {
            at = isAfter ? sentence.Left(place) : -1;
        }

        var isFilled = sentence.Is(place, SpanKind.Lack, "filled");
        if (at < 0 || !IsLackable(sentence, at) || (isFilled && (at < place || IsBound(sentence, at))))
        {
            return null;
        }

        var field = sentence.Spans[at].Find(SpanKind.Field)!;
        sentence.Use(place, at);
        return new(field, isFilled ? "not_empty" : "empty", null);
    }

    // "With an amount over 50k" bounds the field that it names.
    private static bool IsBound(Composition sentence, int at) =>
        sentence.Right(at) is >= 0 and var after
        && (
            sentence.Is(after, SpanKind.Comparator)
            || sentence.Is(after, SpanKind.Between)
            || sentence.Is(after, SpanKind.Exclusion)
            || sentence.Is(after, SpanKind.TimeLead)
            || sentence.Spans[after].Quantity is not null
            || sentence.Spans[after].Time is not null
        );

    private static bool IsLackable(Composition sentence, int at) =>
        at >= 0
        && !sentence.Is(at, SpanKind.Field, "activity")
        && !sentence.IsUsed(at)
        && sentence.Is(at, SpanKind.Field)
        && sentence.Spans[at].Quantity is null;

    // "CAD deals": which currency they are in, not in which the figures come.
    private static FieldTest? OfCurrency(Composition sentence, int place, string currency)
    {
        var (before, after) = (sentence.Left(place), sentence.Right(place));
        var isOfDeals =
            (sentence.Is(after, SpanKind.Thing) && after == place + 1)
            || (sentence.Is(before, SpanKind.Thing) && sentence.Norm(place - 1) is "in")
            || sentence.Is(before, SpanKind.Exclusion);
        if (!isOfDeals)
        {
            return null;
        }

        sentence.Use(place);
        return Excluded(sentence, place, new("currency", "=", JsonValue.Create(currency)));
    }

    private static bool IsSilent(Composition sentence, int place) =>
        sentence.Left(place) is >= 0 and var before
        && (
            sentence.Is(before, SpanKind.Field, "days_since_activity") || sentence.Is(before, SpanKind.Flag, "inactive")
        );

    // "Next step date already passed".
    private static FieldTest? OfPassed(Composition sentence, int place, LocalDate today)
    {
        var before = sentence.Left(place);
        if (before < 0 || sentence.Spans[before].Find(SpanKind.Field) is not ("next_step_date" and var field))
        {
            return null;
        }

        sentence.Use(before, place);
        return new(field, "<", JsonValue.Create(Dates.Iso(today)));
    }

    private static FieldTest OfLeft(Composition sentence, int place)
    {
        sentence.Use(place);
        return Excluded(
            sentence,
            place,
            new("owner_active", "=", JsonValue.Create(sentence.Is(place, SpanKind.Left, "active")))
        );
    }

    // Said before or after the bound; else what the unit measures.
    private static string? Field(Composition sentence, int first, int last, QuantityUnit unit)
    {
        string[] fitting = unit switch
        {
            QuantityUnit.Percent => OfShares,
            QuantityUnit.Amount => ["amount", "risk", "workers"],
            _ => OfCounts,
        };
        foreach (var at in new[] { sentence.Left(last), sentence.Right(last), sentence.Left(first) })
        {
            if (at >= 0 && !sentence.IsUsed(at) && FieldAt(sentence, at, fitting) is { } said)
            {
                sentence.Use(at);
                return said;
            }
        }

        return unit switch
        {
            QuantityUnit.Amount => "amount",
            QuantityUnit.Percent => sentence
                .Find(SpanKind.Field)
                .Select(at => FieldAt(sentence, at, OfShares))
                .FirstOrDefault(field => field is not null)
                ?? (sentence.Has(SpanKind.Thing) ? "probability" : null),
            _ => null,
        };
    }

    private static string? FieldAt(Composition sentence, int at, string[] fitting) =>
        at < 0
            ? null
            : sentence
                .Spans[at]
                .Meanings.Select(FieldOf)
                .FirstOrDefault(value => value is not null && fitting.Contains(value, StringComparer.Ordinal));

    // "With a discount above 30%", "pushed 3 times or more": the flag names the field.
    private static string? FieldOf(Meaning meaning) =>
        (meaning.Kind, meaning.Value) switch
        {
            (SpanKind.Field, var field) => field,
            (SpanKind.Flag, "discounted") => "discount",
            (SpanKind.Flag, "pushed") or (SpanKind.State, "slipped") => "push_count",
            _ => null,
        };

    private static JsonValue Value(string field, decimal number, QuantityUnit unit) =>
        JsonValue.Create(
            unit == QuantityUnit.Percent || OfShares.Contains(field, StringComparer.Ordinal) ? number / 100m : number
        );

    // "Excluding under 50k", "drop the ones under 50k", "not older than 90 days": the rest is meant.
    private static FieldTest Excluded(Composition sentence, int first, FieldTest test)
    {
        var before = sentence.Left(first);
        while (before >= 0 && (sentence.Is(before, SpanKind.Thing) || sentence.Is(before, SpanKind.Pointer)))
        {
            before = sentence.Left(before);
        }

        if (!sentence.Is(before, SpanKind.Exclusion) || sentence.IsUsed(before))
        {
            return test;
        }

        sentence.Use(before);
        return test.Negate();
    }
}
