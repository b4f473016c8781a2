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
    /// <summary>The conditions of a sentence; their stretches are used.</summary>
    public static IReadOnlyList<FieldTest> Read(Composition sentence, Today today)
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
                { Quantity: not null } => FigureRules.Read(sentence, place),
                { Time: TimeValue.Length length } => LengthRules.Read(sentence, place, length),
                // "Not touched in 2 weeks": the words look ahead, the field looks back.
                { Time: TimeValue.Range { Counted: var (count, unit) } } when LengthRules.IsSilent(sentence, place) =>
                    LengthRules.Read(sentence, place, new(count, unit)),
                // "Without contact in the last month", "no activity this quarter": as many days.
                { Time: TimeValue.Range within }
                    when within.Period.Start < today.Day && LengthRules.IsSilent(sentence, place) => LengthRules.Read(
                    sentence,
                    place,
                    LengthRules.Within(within, today)
                ),
                { Time: TimeValue.Range since } when LengthRules.SilentSince(sentence, place) is { } field =>
                    LengthRules.ReadSince(sentence, place, field, since, today),
                _ when span.Is(SpanKind.Passed) => ReadPassed(sentence, place, today.Day),
                _ when span.Is(SpanKind.Lack) => LackRules.Read(sentence, place),
                _ when span.Is(SpanKind.Left) => ReadOwnerActive(sentence, place),
                _ when span.Find(SpanKind.Currency) is { } currency => ReadCurrency(sentence, place, currency),
                _ => null,
            };
            if (test is not null)
            {
                tests.Add(test with { At = span.First });
            }
        }

        return tests;
    }

    // "CAD deals": which currency they are in, not in which the figures come. Kroner are of two countries, so none is taken.
    private static FieldTest? ReadCurrency(Composition sentence, int place, string currency)
    {
        var (before, after) = (sentence.Left(place), sentence.Right(place));
        var isOfDeals =
            (sentence.Is(after, SpanKind.Thing) && after == place + 1)
            || (sentence.Is(before, SpanKind.Thing) && sentence.Norm(place - 1) is "in")
            || sentence.Is(before, SpanKind.Exclusion);
        var isOne = sentence.Spans[place].Meanings.Count(meaning => meaning.Kind == SpanKind.Currency) == 1;
        if (!isOfDeals || !isOne)
        {
            return null;
        }

        sentence.Use(place);
        return BoundField.Exclude(sentence, place, new("currency", "=", JsonValue.Create(currency)));
    }

    // "Next step date already passed".
    private static FieldTest? ReadPassed(Composition sentence, int place, LocalDate today)
    {
        var before = sentence.Left(place);
        if (before < 0 || sentence.Spans[before].Find(SpanKind.Field) is not ("next_step_date" and var field))
        {
            return null;
        }

        sentence.Use(before, place);
        return new(field, "<", JsonValue.Create(Dates.Iso(today)));
    }

    private static FieldTest ReadOwnerActive(Composition sentence, int place)
    {
        sentence.Use(place);
        return BoundField.Exclude(
            sentence,
            place,
            new("owner_active", "=", JsonValue.Create(sentence.Is(place, SpanKind.Left, "active")))
        );
    }
}
