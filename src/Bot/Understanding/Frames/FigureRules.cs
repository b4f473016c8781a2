using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>Figures with what bounds them: "between 50 and 100k", "over 50k", "a probability of 80%".</summary>
internal static class FigureRules
{
    /// <summary>The condition that a figure makes; null for none.</summary>
    public static FieldTest? Read(Composition sentence, int place) =>
        ReadRange(sentence, place) ?? ReadBound(sentence, place);

    // "Between 50 and 100k", "50k to 100k", "50-100k".
    private static FieldTest? ReadRange(Composition sentence, int place)
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
            && BoundField.FindAt(sentence, sentence.Right(second), BoundField.Counts) is null
        )
        {
            return null;
        }

        var (least, most) = SameScale(low, high);
        if (BoundField.Find(sentence, isOpened ? opening : place, second, high.Unit) is not { } field || least > most)
        {
            return null;
        }

        sentence.Use(isOpened ? opening : -1, place, second);
        sentence.UseBetween(place, second);
        sentence.Mark("amount", isOpened ? opening : place, second);
        return BoundField.Exclude(
            sentence,
            isOpened ? opening : place,
            new(
                field,
                "between",
                new JsonArray(BoundField.Scale(field, least, high.Unit), BoundField.Scale(field, most, high.Unit))
            )
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

    private static FieldTest? ReadBound(Composition sentence, int place)
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
            return ReadExact(sentence, place, figure);
        }

        if (BoundField.Find(sentence, start, end, figure.Unit) is not { } field)
        {
            return null;
        }

        sentence.Use(start, place, end);
        sentence.UseBetween(start, place);
        sentence.Mark("amount", start, end);
        return BoundField.Exclude(sentence, start, new(field, op, BoundField.Scale(field, figure.Value, figure.Unit)));
    }

    // "A probability of 80%", "exactly 3 pushes": a field and its figure, without a comparator.
    private static FieldTest? ReadExact(Composition sentence, int place, Quantity figure)
    {
        var before = sentence.Left(place);
        var field = before >= 0 ? sentence.Spans[before].Find(SpanKind.Field) : null;
        var isFit = figure.Unit switch
        {
            QuantityUnit.Percent => field is not null && BoundField.Shares.Contains(field, StringComparer.Ordinal),
            QuantityUnit.Amount => field is "amount" or "risk",
            _ => false,
        };
        if (!isFit)
        {
            return null;
        }

        sentence.Use(before, place);
        sentence.Mark("amount", place, place);
        return BoundField.Exclude(
            sentence,
            before,
            new(field!, "=", BoundField.Scale(field!, figure.Value, figure.Unit))
        );
    }
}
