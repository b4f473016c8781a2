using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Intents;
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
    public static int OpenerLength(Frame question) =>
        FollowUpWords
            .Openers.Where(opener =>
                (question.Message.Canonical + " ").StartsWith(opener + " ", StringComparison.Ordinal)
            )
            .Select(opener => opener.Split(' ').Length)
            .FirstOrDefault();

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
        }

        FieldClearing.Clear(merged, question);
        if (said.ContainsKey("period") || said.ContainsKey("since"))
        {
            merged.Remove("since");
            merged.Remove("until");
        }

        foreach (var (name, value) in said.Where(entry => entry.Value is not null))
        {
            merged[name] =
                name == "filter" && merged["filter"] is JsonObject before
                    ? FilterMerging.Merge(before, (JsonObject)value!, BackReferences.AddsToo(question))
                    : value!.DeepClone();
        }

        return merged;
    }

    /// <summary>Whether the message takes back what narrowed the last answer down.</summary>
    public static bool ClearsFilter(Frame question)
    {
        var text = question.Message.Canonical;
        return FollowUpWords.WholeClearings.Contains(text, StringComparer.Ordinal)
            || FollowUpWords.Clearings.Any(phrase => text.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>Whether the message holds nothing but names, times, amounts and small words.</summary>
    /// <param name="question">The message.</param>
    /// <param name="last">What the last function takes.</param>
    public static bool IsBare(Frame question, Calls.FunctionSlots last) =>
        (
            question.Mentions.Count > 0
            || question.Time.IsSaid
            || question.Asked.Amount is not null
            || question.Asked.Dimensions.Count > 0
            || (question.Asked.Top is not null && last.Takes("top"))
            || (question.Asked.OrderBy is not null && last.Takes("orderBy"))
            || Clears(question)
        ) && (Clears(question) || !HasOwnWords(question));

    private static bool Clears(Frame question) => ClearsFilter(question) || FieldClearing.IsAsked(question);

    private static bool HasOwnWords(Frame question) =>
        question
            .Message.Tokens.Where((_, place) => question.Kinds[place] is null)
            .Any(token =>
                !FollowUpWords.Fillers.Contains(token.Norm)
                && !question.Asked.DimensionWords.Contains(token.Norm)
                && Text.Numbers.Whole(token.Norm) is null
                && !(token.Norm is "deals" && Opens(question))
            );
}
