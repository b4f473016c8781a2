using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Routing.Choice;

namespace RevBot.Bot.Routing.Talk;

/// <summary>Whether a message goes on from the last answer, and how.</summary>
internal static class FollowUp
{
    private const double SureOfNew = 0.35;

    private static readonly string[] Openers =
    [
        "and",
        "what about",
        "how about",
        "only",
        "just",
        "same",
        "also",
        "now",
        "then",
        "but",
        "or",
        "instead",
        "show only",
        "excluding",
        "except",
        "without",
        "drop",
        "remove",
        "add",
        "include",
        "not",
        "ok",
        "okay",
        "break",
        "split",
        "group",
    ];

    private static readonly string[] WholeClearings =
    [
        "all",
        "everything",
        "overall",
        "in total",
        "and overall",
        "and in total",
        "for everyone",
        "all deals",
    ];

    private static readonly string[] Clearings =
    [
        "drop the filter",
        "drop that filter",
        "drop filter",
        "remove the filter",
        "remove filter",
        "clear the filter",
        "clear filters",
        "no filter",
        "without the filter",
        "without filter",
        "reset",
        "for everything",
        "for all deals",
        "whole company",
        "all of it",
        "company wide",
        "all segments",
        "all regions",
        "all countries",
        "all reps",
        "all teams",
        "whole team",
        "entire team",
        "everyone",
        "everybody",
    ];

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "and",
        "what",
        "about",
        "how",
        "only",
        "just",
        "for",
        "in",
        "the",
        "same",
        "with",
        "now",
        "show",
        "me",
        "on",
        "of",
        "please",
        "to",
        "it",
        "them",
        "those",
        "that",
        "this",
        "is",
        "are",
        "there",
        "vs",
        "versus",
        "by",
        "per",
        "but",
        "instead",
        "also",
        "then",
        "ok",
        "okay",
        "ones",
        "from",
        "again",
        "thing",
        "do",
        "let",
        "us",
        "see",
        "at",
        "break",
        "down",
        "split",
        "group",
        "grouped",
        "s",
        "'s",
        "?",
        "or",
        "except",
        "without",
        "excluding",
        "exclude",
        "drop",
        "remove",
        "add",
        "include",
        "looking",
        "look",
        "like",
        "a",
        "as",
        "all",
        "which",
        "not",
        "so",
        "team",
        "top",
        "first",
        "sort",
        "sorted",
        "order",
        "ordered",
        "amount",
        "close",
        "date",
        "leaving",
        "out",
        "our",
        "my",
        "too",
        "well",
        "plus",
        "please",
        "full",
        "before",
        "switch",
        "change",
    };

    /// <summary>
    /// Whether the message has no function of its own: it opens as a continuation, or holds nothing but names, times and
    /// small words.
    /// </summary>
    public static bool Continues(Question question, TalkState talk, IReadOnlyList<Guess> guesses)
    {
        if (talk.Last.Count == 0)
        {
            return false;
        }

        return IsBare(question, Calls.Shape.Of(talk.Last[^1].Function))
            || (
                Opens(question) && !(guesses.Count > 0 && guesses[0].Probability >= SureOfNew && HasOwnWords(question))
            );
    }

    /// <summary>Whether the message opens as a continuation: its period and names carry over even into a new function.</summary>
    public static bool Opens(Question question) => OpenerLength(question) > 0;

    /// <summary>How many tokens the continuation's opening takes: "and", "what about"; they say nothing about the function.</summary>
    public static int OpenerLength(Question question) =>
        Openers
            .Where(opener => (question.Message.Canonical + " ").StartsWith(opener + " ", StringComparison.Ordinal))
            .Select(opener => opener.Split(' ').Length)
            .FirstOrDefault();

    /// <summary>The arguments of the last call with what the message changes.</summary>
    /// <param name="last">The last call's arguments.</param>
    /// <param name="said">What the message says, as arguments of the same function.</param>
    /// <param name="question">The message.</param>
    public static JsonObject Merge(JsonObject last, JsonObject said, Question question)
    {
        var merged = (JsonObject)last.DeepClone();
        if (ClearsFilter(question))
        {
            merged.Remove("filter");
        }

        if (said.ContainsKey("period") || said.ContainsKey("since"))
        {
            merged.Remove("since");
            merged.Remove("until");
        }

        foreach (var (name, value) in said.Where(entry => entry.Value is not null))
        {
            merged[name] =
                name == "filter" && merged["filter"] is JsonObject before
                    ? Filters(before, (JsonObject)value!, Backwards.AddsToo(question))
                    : value!.DeepClone();
        }

        return merged;
    }

    /// <summary>Whether the message takes back what narrowed the last answer down.</summary>
    public static bool ClearsFilter(Question question)
    {
        var text = question.Message.Canonical;
        return WholeClearings.Contains(text, StringComparer.Ordinal)
            || Clearings.Any(phrase => text.Contains(phrase, StringComparison.Ordinal));
    }

    // What is said of a field replaces what was said of it before; other fields stay.
    private static JsonObject Filters(JsonObject before, JsonObject said, bool isAddition)
    {
        var merged = (JsonObject)before.DeepClone();
        foreach (var (field, value) in said)
        {
            merged[field] =
                isAddition && merged[field] is JsonArray known && value is JsonArray more
                    ? Both(known, more)
                    : value!.DeepClone();
        }

        // Owner and team are two ways of naming people: the newer one holds.
        if (said.ContainsKey("owners"))
        {
            merged.Remove("teams");
        }
        else if (said.ContainsKey("teams"))
        {
            merged.Remove("owners");
        }

        return merged;
    }

    private static JsonArray Both(JsonArray known, JsonArray more) =>
        [
            .. known
                .Concat(more)
                .Select(value => (string)value!)
                .Distinct(StringComparer.Ordinal)
                .Select(value => JsonValue.Create(value)),
        ];

    private static bool IsBare(Question question, Calls.Shape last) =>
        (
            question.Mentions.Count > 0
            || question.Time.IsSaid
            || question.Asked.Amount is not null
            || question.Asked.Dimensions.Count > 0
            || (question.Asked.Top is not null && last.Takes("top"))
            || (question.Asked.OrderBy is not null && last.Takes("orderBy"))
            || ClearsFilter(question)
        ) && (ClearsFilter(question) || !HasOwnWords(question));

    private static bool HasOwnWords(Question question) =>
        question
            .Message.Tokens.Where((_, place) => question.Kinds[place] is null)
            .Any(token =>
                !Fillers.Contains(token.Norm)
                && !question.Asked.DimensionWords.Contains(token.Norm)
                && Text.Numbers.Whole(token.Norm) is null
                && !(token.Norm is "deals" && Opens(question))
            );
}
