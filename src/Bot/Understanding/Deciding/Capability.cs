using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// Whether a function has a place for all that a question holds: one that would have to leave out a comparison, a breakdown
/// or a condition is not chosen for it.
/// </summary>
internal static class Capability
{
    /// <summary>Whether it has.</summary>
    public static bool Carries(string function, Frame question, ScopedBook book)
    {
        var slots = FunctionSlots.Find(function);
        if (slots.Takes("adjustments") && !Supposes(question, book))
        {
            return false;
        }

        if (!CarriesTime(slots, question))
        {
            return false;
        }

        var dimensions = question.Asked.Dimensions.Count;
        var compared = ComparedNames.Dimension(question);
        return (dimensions == 0 && compared is null)
            || slots.Takes("groupBy")
            || slots.Takes("by")
            || (
                compared is null
                && !(function is FunctionName.ListDeals && question.Has(SpanKind.By))
                // The dashboard tells of the whole; all others of each person, place or deal anyway.
                && function is not FunctionName.GetPipeline
            );
    }

    // What functions without a choice of breakdown tell of.
    private static readonly Dictionary<string, string[]> Told = new(StringComparer.Ordinal)
    {
        [FunctionName.FindExpansionMarkets] = ["country", "segment", "region"],
        [FunctionName.GetScorecards] = ["owner", "team"],
        [FunctionName.GetForecastAccuracy] = ["owner", "team"],
        [FunctionName.GetTerritoryBalance] = ["territory", "owner", "team", "region", "country"],
    };

    /// <summary>
    /// Whether a stretch asks for a breakdown or a time that a function does not tell of: "which industries should we go after",
    /// of the function for countries.
    /// </summary>
    public static bool IsUntold(Span span, string function) =>
        // The record is of the quarters before today, however many; no other stretch of time is told apart.
        (function == FunctionName.GetForecastAccuracy && span.Time is TimeValue.Range { Counted: null })
        || IsUntoldBreakdown(span, function);

    private static bool IsUntoldBreakdown(Span span, string function) =>
        Told.TryGetValue(function, out var told)
        && span.Find(SpanKind.Dimension) is { } dimension
        && !told.Contains(dimension, StringComparer.Ordinal);

    /// <summary>
    /// Whether a function answers for deals of a segment, region, type or source: then one that the book lacks is told. "Expansion"
    /// is what one function is about, and "strategic" another.
    /// </summary>
    public static bool TakesValues(string function) =>
        function.Length == 0
        || (
            function is not (FunctionName.FindExpansionMarkets or FunctionName.RecommendStrategy)
            && FunctionSlots.Find(function).Takes("filter")
        );

    // "Sales cycle last quarter" is one figure, and no line of many. Of two whole quarters neither is a moment of change.
    private static bool CarriesTime(FunctionSlots slots, Frame question)
    {
        var time = question.Time;
        if (slots.Takes("last"))
        {
            return time.Period is null || time.Counted is not null || Preference.IsOverTime(question);
        }

        return time.CompareTo is null
            || !slots.Takes("period")
            || slots.Takes("compareTo")
            || (slots.Takes("since") && time.Period is null)
            || slots.Takes("adjustments");
    }

    // A scenario that supposes nothing is none.
    private static bool Supposes(Frame question, ScopedBook book)
    {
        if (question.Has(SpanKind.Suppose) || question.Has(SpanKind.Pointer))
        {
            return true;
        }

        var arguments = new JsonObject();
        AdjustmentWriter.Write(arguments, question, book);
        return arguments["adjustments"] is JsonArray supposed
            && !supposed.Any(one => (string?)one!["kind"] is "win" or "lose");
    }
}
