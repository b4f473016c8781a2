using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>A figure that stands alone takes the place of the last one: "make it 500", "five rather", "15?", "go back 8".</summary>
internal static class FigureEdit
{
    private static readonly string[] OfAdjustments = ["amount", "count", "days", "factor", "by", "to"];
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

        return ApplyToAdjustment(arguments["adjustments"] as JsonArray, figure)
            || ApplyTo(arguments["filter"] as JsonObject, "minAmount", figure)
            || ApplyTo(arguments["filter"] as JsonObject, "maxAmount", figure)
            || ApplyTo((arguments["filter"]?["where"] as JsonArray)?.LastOrDefault() as JsonObject, "value", figure)
            || ApplyTo(arguments, "top", figure);
    }

    private static bool ApplyToAdjustment(JsonArray? adjustments, Quantity figure) =>
        adjustments?.LastOrDefault() is JsonObject last
        && OfAdjustments.FirstOrDefault(name => last[name]?.GetValueKind() is System.Text.Json.JsonValueKind.Number)
            is { } field
        && ApplyTo(last, field, figure);

    private static bool ApplyTo(JsonObject? target, string field, Quantity figure)
    {
        if (target?[field] is not JsonValue known || !known.TryGetValue(out decimal old))
        {
            return false;
        }

        target[field] =
            field == "factor"
                ? old < 1
                    ? 1 - (figure.Value / 100m)
                    : 1 + (figure.Value / 100m)
                : field is "count" or "days" or "top"
                    ? (int)figure.Value * Math.Sign(old)
                    : figure.Unit == QuantityUnit.Percent || (old < 1 && figure.Value >= 1)
                        ? figure.Value / 100m
                        : figure.Unit == QuantityUnit.Number && old >= 1_000m
                            ? Scaled(figure.Value, old)
                            : figure.Value;
        return true;
    }

    // "Make it 500" after 300k is 500k.
    private static decimal Scaled(decimal value, decimal old) =>
        value <= 0
            ? value
            : Scales.Select(scale => value * scale).MinBy(scaled => Math.Abs(Math.Log((double)(scaled / old))));
}
