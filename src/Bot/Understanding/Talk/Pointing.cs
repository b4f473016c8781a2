using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book.Deals;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What pointers mean: a deal of the last list, the two things asked last, the person spoken of.</summary>
internal static partial class Pointing
{
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    /// <summary>The deal of the last list that the message points at, else the one that was just spoken of. Null for neither.</summary>
    public static string? DealMeant(TalkTurn talk) =>
        DealAt(talk)
        ?? talk.Deal()
        ?? (
            talk.Context.Conversation.ListedDeals is [var first, ..] && talk.Question.Has(SpanKind.Pointer, "it")
                ? talk.Context.Book.Find(first)?.Id
                : null
        );

    // "And if we lose the first one".
    private static string? DealAt(TalkTurn talk) =>
        Place(talk) is { } place
        && talk.Context.Conversation.ListedDeals is { Count: > 0 } listed
        && (place < 0 ? listed.Count - 1 : place) is var index
        && index < listed.Count
            ? talk.Context.Book.Find(listed[index])?.Id
            : null;

    /// <summary>The place in the last list that the message points at, from 0; -1 for the last; null where it points at none.</summary>
    public static int? Place(TalkTurn talk)
    {
        var spans = talk.Question.Spans;
        for (var place = 0; place < spans.Count; place++)
        {
            var isLast = place == spans.Count - 1;
            if (
                spans[place].Time is null
                && Ordinal(talk, spans[place]) is { } index
                && (isLast ? talk.Words.IsBare && !talk.Words.HasSlot : IsThing(talk, spans[place + 1]))
            )
            {
                return index;
            }
        }

        return null;
    }

    private static bool IsThing(TalkTurn talk, Span span) =>
        span.Is(SpanKind.Thing) || span.Is(SpanKind.Pointer) || IsOne(talk, span);

    private static bool IsOne(TalkTurn talk, Span span) =>
        talk.Question.Message.Tokens[span.First].Norm is "one" or "deal";

    /// <summary>
    /// The first or last few of a list, as the message points at them: "the first two together", "the two at the top"; null
    /// where it points at none, or at more than there are.
    /// </summary>
    /// <param name="talk">The turn.</param>
    /// <param name="listed">The list, in the order in which it was shown.</param>
    public static IReadOnlyList<string>? Few(TalkTurn talk, IReadOnlyList<string> listed)
    {
        var match = FewOf().Match(talk.Question.Message.Canonical);
        var said = match.Groups["count"].Value;
        var count = NumberWords.ReadWord(said) ?? (match.Success ? Numbers.Whole(said) : null) ?? 0;
        return count < 2 || count > listed.Count ? null
            : match.Groups["end"].Success ? [.. listed.Skip(listed.Count - (int)count)]
            : [.. listed.Take((int)count)];
    }

    [GeneratedRegex(
        @"\b(?:first|top|(?<end>last|bottom)) (?<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:days?|weeks?|months?|quarters?|years?))|\b(?<count>two|three|four|five) (?:at the top|on top|(?<end>at the bottom))\b",
        Patterns.Options
    )]
    private static partial Regex FewOf();

    // The list of risks has the worst first.
    private static int? Ordinal(TalkTurn talk, Span span) =>
        talk.Question.Message.Tokens[span.First].Norm is "worst" or "riskiest"
        && talk.Last.Function == FunctionName.ListRiskDeals
            ? 0
            : Ordinal(talk.Question.Message.Tokens[span.First].Norm);

    /// <summary>The place that a word says, from 0: <c>second</c>, <c>3rd</c>; -1 for the last, null for other words.</summary>
    /// <param name="norm">A word in its normal form.</param>
    public static int? Ordinal(string norm) =>
        norm is "last" ? -1
        : NumberWords.ReadOrdinal(norm) is { } word ? word - 1
        : norm.Length > 2 && Ordinals.Contains(norm[^2..], StringComparer.Ordinal) ? Numbers.Whole(norm[..^2]) - 1
        : null;

    /// <summary>Whether the message asks for the largest of what was listed, and bounds nothing besides.</summary>
    public static bool AsksForLargest(TalkTurn talk)
    {
        var (question, asked) = (talk.Question, talk.Question.Asked);
        return (asked.OrderBy is "amount desc" || asked is { Rank: "desc", OrderBy: null })
            && asked is { Measures.Count: 0, Flags.Count: 0, Top: null or 1 }
            && question is { Mentions.Count: 0, Tests.Count: 0, Time.IsSaid: false }
            && !talk.Words.IsOf("person")
            && (
                talk.Words.IsOf("those")
                || question.Spans.Any(span => span.Is(SpanKind.Thing) || IsOne(talk, span))
                || question.Message.Tokens.Count <= 2
            );
    }

    /// <summary>The largest of the deals listed last; null for no list.</summary>
    public static string? Largest(TalkTurn talk) =>
        talk
            .Context.Conversation.ListedDeals.Select(talk.Context.Book.Find)
            .OfType<Deal>()
            .OrderByDescending(deal => deal.Now.Value)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Select(deal => deal.Id)
            .FirstOrDefault();

    /// <summary>The arguments of the last question with the values of one field in it and in the one before, side by side.</summary>
    public static JsonObject? Both(TalkTurn talk)
    {
        if (talk.Calls is not [var last, var earlier, ..] || last.Function != earlier.Function)
        {
            return null;
        }

        var (arguments, other) = (TalkTurn.Arguments(last), TalkTurn.Arguments(earlier)["filter"]);
        var filter = arguments["filter"] as JsonObject ?? [];
        var (field, dimension) = CallSlots.Fields.FirstOrDefault(slot =>
            filter[slot.Field] is { } values && other?[slot.Field] is { } others && !JsonNode.DeepEquals(values, others)
        );
        if (field is null)
        {
            return null;
        }

        filter[field] = FilterSlots.Join((JsonArray)other![field]!, filter[field]!);
        arguments["groupBy"] = FunctionSlots.Find(last.Function).Takes("measures")
            ? new JsonArray(dimension)
            : dimension;
        return arguments;
    }

    /// <summary>The person that a message points at, as a filter; null where none was spoken of.</summary>
    /// <param name="talk">The turn.</param>
    /// <param name="isWhole">Whether what narrowed that question down holds too.</param>
    public static JsonObject? Person(TalkTurn talk, bool isWhole) =>
        isWhole ? talk.Person() : talk.Person()?.Where(field => field is "owners" or "teams");
}
