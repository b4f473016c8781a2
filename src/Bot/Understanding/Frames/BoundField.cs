using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Which field a figure bounds, and whether what it bounds is left out.</summary>
internal static class BoundField
{
    /// <summary>Fields that are shares.</summary>
    public static readonly string[] Shares = ["probability", "discount"];

    /// <summary>Fields that are counts.</summary>
    public static readonly string[] Counts = ["push_count", "contacts", "activity_count", "workers"];

    /// <summary>The field said before or after a bound; else what the unit measures.</summary>
    public static string? Find(Composition sentence, int first, int last, QuantityUnit unit)
    {
        string[] fitting = unit switch
        {
            QuantityUnit.Percent => Shares,
            QuantityUnit.Amount => ["amount", "risk", "workers"],
            _ => Counts,
        };
        foreach (var at in new[] { sentence.Left(last), sentence.Right(last), sentence.Left(first) })
        {
            if (at >= 0 && !sentence.IsUsed(at) && FindAt(sentence, at, fitting) is { } said)
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
                .Select(at => FindAt(sentence, at, Shares))
                .FirstOrDefault(field => field is not null)
                ?? (sentence.Has(SpanKind.Thing) ? "probability" : null),
            _ => null,
        };
    }

    /// <summary>The field of a place that is one of the fitting ones; null for none.</summary>
    public static string? FindAt(Composition sentence, int at, string[] fitting) =>
        at < 0
            ? null
            : sentence
                .Spans[at]
                .Meanings.Select(NamedField)
                .FirstOrDefault(value => value is not null && fitting.Contains(value, StringComparer.Ordinal));

    // "With a discount above 30%", "pushed 3 times or more": the flag names the field.
    private static string? NamedField(Meaning meaning) =>
        (meaning.Kind, meaning.Value) switch
        {
            (SpanKind.Field, var field) => field,
            (SpanKind.Flag, "discounted") => "discount",
            (SpanKind.Flag, "pushed") or (SpanKind.State, "slipped") => "push_count",
            _ => null,
        };

    /// <summary>A figure in the unit of its field: shares from 0 to 1.</summary>
    public static JsonValue Scale(string field, decimal number, QuantityUnit unit) =>
        JsonValue.Create(
            unit == QuantityUnit.Percent || Shares.Contains(field, StringComparer.Ordinal) ? number / 100m : number
        );

    /// <summary>
    /// The condition, or its opposite where the rest is meant: "Excluding under 50k", "drop the ones under 50k", "not older than 90 days".
    /// </summary>
    public static FieldTest Exclude(Composition sentence, int first, FieldTest test)
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
