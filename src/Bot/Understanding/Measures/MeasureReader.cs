using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Measures;

/// <summary>Reads what is asked of the deals.</summary>
internal sealed partial class MeasureReader(MeasureWords words)
{
    private const int MostTop = 200;
    private static readonly string[] ByWords =
    [
        "by",
        "per",
        "across",
        "which",
        "what",
        "who",
        "whose",
        "each",
        "every",
        "rank",
        "compare",
    ];
    private static readonly string[] TopWords =
    [
        "top",
        "best",
        "worst",
        "biggest",
        "largest",
        "bottom",
        "strongest",
        "weakest",
    ];
    private static readonly string[] ByFillers =
    [
        "the",
        "each",
        "of",
        "all",
        "different",
        "sales",
        "individual",
        "my",
        "our",
    ];

    /// <summary>Words that belong to flags, such as "no activity in the last 14 days", which is not about a period.</summary>
    public static (int Start, int Length)? FindInactivityPhrase(string canonical) =>
        SilencePattern().Match(canonical) is { Success: true } match ? (match.Index, match.Length) : null;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="taken">Tokens that name things or times.</param>
    public MeasureReading Read(Message message, IReadOnlyList<bool> taken)
    {
        var amount = AmountReader.Read(message.Canonical);
        var flags = Found(words.Flags, message, taken)
            .Concat(LooseMeasurePhrases.Flags(message.Canonical))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var (dimensions, dimensionWords) = Dimensions(message, taken);
        return new()
        {
            Measures = Measures(message, taken),
            Dimensions = dimensions,
            DimensionWords = dimensionWords,
            Flags = FindInactivityPhrase(message.Canonical) is null
                ? flags
                : [.. flags.Append("inactive").Distinct(StringComparer.Ordinal)],
            OrderBy = OrderOf(message) ?? First(words.Orders, message, taken),
            Top = Top(message, amount),
            Amount = amount,
            Metrics = Found(words.Metrics, message, taken),
            DateField = First(words.DateFields, message, taken),
        };
    }

    // "How many EOR deals over 100k did we close": what is counted is said by the verb.
    private IReadOnlyList<string> Measures(Message message, IReadOnlyList<bool> taken)
    {
        var found = Found(words.Measures, message, taken);
        return
            LooseMeasurePhrases.Measure(message.Canonical) is { } asked
            && found.All(measure => measure is "deal_count" or "pipeline_amount")
            ? [asked]
            : found;
    }

    private static IReadOnlyList<string> Found(PhraseTable<string> table, Message message, IReadOnlyList<bool> taken) =>
        [.. table.Find(message, taken).SelectMany(match => match.Meanings).Distinct(StringComparer.Ordinal)];

    private static string? First(PhraseTable<string> table, Message message, IReadOnlyList<bool> taken) =>
        Found(table, message, taken) is { Count: > 0 } found ? found[0] : null;

    // A dimension counts after "by", "per", "which", or joined by "and" to one that does; "top 5 by amount" is an order.
    private (IReadOnlyList<string> Dimensions, HashSet<string> Words) Dimensions(
        Message message,
        IReadOnlyList<bool> taken
    )
    {
        var found = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var end = -2;
        foreach (var match in words.Dimensions.Find(message, taken))
        {
            // "Which industries account for most of it": a verb.
            if (match.Count == 1 && message.Tokens[match.First].Norm == "account" && IsNext(message, match, "for"))
            {
                continue;
            }

            var isJoined = match.First - 1 == end && message.Tokens[end].Norm is "and" or "x";
            if (match.Meanings[0].StartsWith("alone:", StringComparison.Ordinal))
            {
                found.Add(match.Meanings[0]["alone:".Length..]);
                said.UnionWith(NormsOf(message, match));
            }
            else if (isJoined || match.First == end || IsAskedBy(message, match.First))
            {
                found.Add(match.Meanings[0]);
                end = match.First + match.Count;
                said.UnionWith(NormsOf(message, match));
            }
        }

        if (found.Count == 0 && LooseMeasurePhrases.ComparesPeople(message.Canonical))
        {
            found.Add("owner");
        }

        return ([.. found.Distinct(StringComparer.Ordinal).Take(2)], said);
    }

    private static bool IsNext(Message message, PhraseMatch<string> match, string word) =>
        match.First + match.Count < message.Tokens.Count && message.Tokens[match.First + match.Count].Norm == word;

    private static IEnumerable<string> NormsOf(Message message, PhraseMatch<string> match) =>
        message.Tokens.Skip(match.First).Take(match.Count).Select(token => token.Norm);

    private static bool IsAskedBy(Message message, int first)
    {
        var place = first - 1;
        if (
            place >= 0
            && (TopWords.Contains(message.Tokens[place].Norm, StringComparer.Ordinal) || IsCounted(message, place))
        )
        {
            return true;
        }

        while (place >= 0 && ByFillers.Contains(message.Tokens[place].Norm, StringComparer.Ordinal))
        {
            if (message.Tokens[place].Norm == "each")
            {
                return true;
            }

            place--;
        }

        return place >= 0
            && ByWords.Contains(message.Tokens[place].Norm, StringComparer.Ordinal)
            && (place == first - 1 || message.Tokens[place].Norm is "by" or "per" or "across");
    }

    // "the top 5 reps", "three best countries"
    private static bool IsCounted(Message message, int place) =>
        place > 0
        && Numbers.Whole(message.Tokens[place].Norm) is not null
        && TopWords.Contains(message.Tokens[place - 1].Norm, StringComparer.Ordinal);

    private static string? OrderOf(Message message) =>
        OrderPattern().Match(message.Canonical) is { Success: true } match
            ? match.Groups["field"].Value switch
            {
                "amount" or "size" or "value" or "deal size" => "amount desc",
                "close date" or "closing date" => "close_date asc",
                "last activity" => "last_activity asc",
                "risk" or "impact" => "risk desc",
                "probability" => "probability desc",
                _ => "age desc",
            }
            : null;

    private static int? Top(Message message, AmountReading? amount)
    {
        var match = TopPattern().Match(message.Canonical);
        var inAmount = amount is not null && match.Index >= amount.Start && match.Index < amount.Start + amount.Length;
        return match.Success
            && !inAmount
            && Numbers.Whole(match.Groups["count"].Value) is > 0 and <= MostTop and var top
                ? top
            : Single().IsMatch(message.Canonical) ? 1
            : null;
    }

    [GeneratedRegex(
        @"\b(top|first|biggest|largest|smallest|oldest|worst|best|bottom|riskiest) (?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|(^|\b(me|list|the|my|our|name|rank|show|give) )(?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty) ((open|big|largest|biggest|enterprise|late|risky|top|new|won|lost) )?(deals|reps|countries|products|accounts|regions|risks)\b|\b(?<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty) (biggest|largest|smallest|oldest|worst|best|riskiest|top|most|newest|highest|lowest)\b",
        Patterns.Options
    )]
    private static partial Regex TopPattern();

    [GeneratedRegex(
        @"\b(biggest|largest|smallest|oldest|riskiest|newest) (open |single |won |lost )?(deal|opportunity|opp)\b",
        Patterns.Options
    )]
    private static partial Regex Single();

    [GeneratedRegex(
        @"\b(by|on) (?<field>amount|deal size|size|value|close date|closing date|last activity|risk|impact|probability|age)\b",
        Patterns.Options
    )]
    private static partial Regex OrderPattern();

    [GeneratedRegex(
        @"\b((no|without|zero|any) (activity|activities|contact|touch|touches|meeting|meetings|email|emails|call|calls|engagement|response|reply)|(not|n t) (been )?(touched|contacted|heard)( anything)?( from)?|gone (quiet|silent|dark)|untouched|inactive|idle|silent|quiet) (in|for|within|over|since) ((the )?(last|past) )?((\d{1,3}|a|one|two|three|four|five|six) )?(days|weeks|week|months|month|day)\b",
        Patterns.Options
    )]
    private static partial Regex SilencePattern();
}
