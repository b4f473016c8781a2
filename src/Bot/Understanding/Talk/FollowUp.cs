using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Frames;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Whether a message goes on from the last answer, and how.</summary>
internal static class FollowUp
{
    private const double SureOfNew = 0.35;

    /// <summary>
    /// Whether the message has no function of its own: it opens as a continuation, or holds nothing but names, times and
    /// small words.
    /// </summary>
    public static bool Continues(Frame question, ConversationState talk, IReadOnlyList<Guess> guesses)
    {
        if (talk.Last.Count == 0)
        {
            return false;
        }

        return IsBare(question, Calls.FunctionSlots.Find(talk.Last[^1].Function))
            || (
                Opens(question) && !(guesses.Count > 0 && guesses[0].Probability >= SureOfNew && HasOwnWords(question))
            );
    }

    /// <summary>Whether the message opens as a continuation: its period and names carry over even into a new function.</summary>
    public static bool Opens(Frame question) => OpenerLength(question) > 0;

    /// <summary>How many tokens the continuation's opening takes: "and", "what about"; they say nothing about the function.</summary>
    public static int OpenerLength(Frame question)
    {
        var end = 0;
        foreach (var span in question.Spans)
        {
            if (span.First != end || !(span.Is(SpanKind.Edit) || span.Is(SpanKind.And)))
            {
                break;
            }

            end = span.End;
        }

        return end;
    }

    /// <summary>The arguments of the last call with what the message changes.</summary>
    /// <param name="last">The last call's arguments.</param>
    /// <param name="said">What the message says, as arguments of the same function.</param>
    /// <param name="question">The message.</param>
    public static JsonObject Merge(JsonObject last, JsonObject said, Frame question)
    {
        var merged = (JsonObject)last.DeepClone();
        if (ClearsFilter(question))
        {
            merged.Remove("filter");
            merged.Remove("flags");
        }

        FieldClearing.Clear(merged, question);
        if (said.ContainsKey("period") || said.ContainsKey("since"))
        {
            merged.Remove("since");
            merged.Remove("until");
        }

        var isAddition = BackReferences.AddsToo(question);
        var isNarrowing = isAddition || BackReferences.Narrows(question);
        if (!isNarrowing)
        {
            ReplaceStates(merged, said);
        }

        foreach (var (name, value) in said.Where(entry => entry.Value is not null))
        {
            merged[name] =
                name == "filter" && merged["filter"] is JsonObject before
                    ? FilterMerging.Merge(before, (JsonObject)value!, isAddition, isNarrowing)
                : name == "flags" && isNarrowing && merged["flags"] is JsonArray flags
                    ? FilterMerging.Join(flags, (JsonArray)value!)
                : value!.DeepClone();
        }

        return merged;
    }

    // Flags and conditions say the same kind of thing of deals: a new one takes the place of the last.
    private static void ReplaceStates(JsonObject merged, JsonObject said)
    {
        var saysState = said.ContainsKey("flags") || (said["filter"] as JsonObject)?.ContainsKey("where") == true;
        if (!saysState)
        {
            return;
        }

        merged.Remove("flags");
        if (merged["filter"] is JsonObject filter)
        {
            filter.Remove("where");
            if (filter.Count == 0)
            {
                merged.Remove("filter");
            }
        }
    }

    /// <summary>Whether the message takes back what narrowed the last answer down.</summary>
    public static bool ClearsFilter(Frame question) =>
        question.Has(SpanKind.Edit, "clear") || question.Message.Canonical is "all" or "all deals" or "and overall" or "for everyone";

    /// <summary>Whether the message holds nothing but names, times, amounts and small words.</summary>
    /// <param name="question">The message.</param>
    /// <param name="last">What the last function takes.</param>
    public static bool IsBare(Frame question, Calls.FunctionSlots last)
    {
        if (ClearsFilter(question) || FieldClearing.IsAsked(question))
        {
            return true;
        }

        var asked = question.Asked;
        var hasSlot =
            question.Mentions.Count > 0
            || question.Time.IsSaid
            || question.Tests.Count > 0
            || asked.Dimensions.Count > 0
            || (asked.Flags.Count > 0 && last.Takes("flags"))
            || (asked.Top is not null && last.Takes("top"))
            || (asked.OrderBy is not null && last.Takes("orderBy"));
        return hasSlot && !HasOwnWords(question);
    }

    private static readonly SpanKind[] Small =
    [
        SpanKind.Filler, SpanKind.Edit, SpanKind.Pointer, SpanKind.Only, SpanKind.And, SpanKind.Or, SpanKind.By,
        SpanKind.Versus, SpanKind.TimeLead, SpanKind.Exclusion, SpanKind.Person, SpanKind.Comparator, SpanKind.To,
        SpanKind.Between, SpanKind.OrderLead,
    ];

    private static bool HasOwnWords(Frame question) =>
        question
            .Spans.Where((_, place) => !question.IsUsed[place])
            .Any(span =>
                span.Name is not null
                || !(span.Meanings.Any(meaning => Small.Contains(meaning.Kind)) || (span.Is(SpanKind.Thing) && Opens(question)))
            )
        || question.Asked.Measures.Count > 0;
}
