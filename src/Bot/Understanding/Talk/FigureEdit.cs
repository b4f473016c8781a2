using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>
/// A figure that stands alone takes the place of the last one ("make it 500", "five rather", "go back 8"), or takes it back:
/// "forget the 3k limit".
/// </summary>
internal static class FigureEdit
{
    private const decimal LeastAmount = 1_000m;
    private static readonly string[] OfAdjustments = ["amount", "count", "days", "factor", "by", "to"];
    private static readonly string[] Bounds = ["minAmount", "maxAmount"];
    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m];

    /// <summary>The figure that no rule used; null where there is none, or more than one.</summary>
    public static Quantity? Find(Frame question) =>
        question
            .Spans.Where((span, place) => span.Quantity is not null && !question.IsUsed[place])
            .Select(span => span.Quantity!)
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary>Takes back the bound that a figure names; false where nothing is bounded by it.</summary>
    public static bool TakeBack(JsonObject arguments, Quantity figure)
    {
        bool Is(JsonNode? value) => Number(value) == figure.Value;
        var filter = arguments["filter"] as JsonObject ?? [];
        var bound = Bounds.FirstOrDefault(name => Is(filter[name]));
        var test = (filter["where"] as JsonArray)?.FirstOrDefault(test => Is(test!["value"]));
        FilterSlots.Clear(arguments, bound ?? "");
        (filter["where"] as JsonArray)?.Remove(test);
        return bound is not null || test is not null || (Is(arguments["top"]) && arguments.Remove("top"));
    }

    /// <summary>Puts a figure in the place of the one it stands for; false where the question before has none.</summary>
    public static bool Apply(FunctionSlots shape, JsonObject arguments, Quantity figure)
    {
        if (shape.Takes("discount"))
        {
            arguments["discount"] = figure.Value >= 1 ? figure.Value / 100m : figure.Value;
            return true;
        }

        if (shape.Slots.FirstOrDefault(slot => slot is "quarters" or "last") is { } counted)
        {
            arguments[counted] = (int)figure.Value;
            return true;
        }

        var filter = arguments["filter"] as JsonObject;
        var adjustment = (arguments["adjustments"] as JsonArray)?.LastOrDefault() as JsonObject;
        return OfAdjustments.Any(field => Replace(adjustment, field, figure))
            || Bounds.Any(field => Replace(filter, field, figure))
            || Replace((filter?["where"] as JsonArray)?.LastOrDefault() as JsonObject, "value", figure)
            || Replace(arguments, "top", figure)
            || Bound(shape, arguments, figure);
    }

    // "≥ 50k" of a list that nothing bounds yet.
    private static bool Bound(FunctionSlots shape, JsonObject arguments, Quantity figure)
    {
        if (!shape.Takes("flags") || figure.Value < LeastAmount)
        {
            return false;
        }

        arguments["filter"] = (arguments["filter"] as JsonObject ?? []).With(("minAmount", figure.Value));
        return true;
    }

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? value.Deserialize<decimal>() : null;

    private static bool Replace(JsonObject? target, string field, Quantity figure)
    {
        if (Number(target?[field]) is not { } old)
        {
            return false;
        }

        target![field] = field switch
        {
            "factor" => 1 + (figure.Value / (old < 1 ? -100m : 100m)),
            "count" or "days" or "top" => (int)figure.Value * Math.Sign(old),
            _ when figure.Unit == QuantityUnit.Percent || (old < 1 && figure.Value >= 1) => figure.Value / 100m,
            _ when figure is { Unit: QuantityUnit.Number, Value: > 0 } && old >= LeastAmount => Scaled(
                figure.Value,
                old
            ),
            _ => figure.Value,
        };
        return true;
    }

    // "Make it 500" after 300k is 500k.
    private static decimal Scaled(decimal value, decimal old) =>
        Scales.Select(scale => value * scale).MinBy(scaled => Math.Abs(Math.Log((double)(scaled / old))));
}
