using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Words that only make sense after something was said: "those", "there", "the quarter before", "make it 200k".</summary>
internal static partial class BackReferences
{
    private const int LongestFragment = 6;

    /// <summary>Whether the message speaks of what the last answer was about; what narrowed that down still holds.</summary>
    public static bool PointsBack(Frame question) =>
        question.Has(SpanKind.Pointer, "those") || question.Has(SpanKind.Pointer, "person") || Words().IsMatch(question.Message.Canonical) || TheThing().IsMatch(question.Message.Canonical);

    /// <summary>Whether it is a piece of a question, without verb or noun of its own: "closing this quarter".</summary>
    public static bool IsFragment(Frame question) =>
        question.Message.Tokens.Count <= LongestFragment && !OwnHead().IsMatch(question.Message.Canonical);

    /// <summary>Whether names are added to those of the last question: "Mexico too".</summary>
    public static bool AddsToo(Frame question) => Too().IsMatch(question.Message.Canonical);

    /// <summary>Whether it narrows what was asked further: "only the commits", "do any of these lack a next step".</summary>
    public static bool Narrows(Frame question) =>
        question.Has(SpanKind.Edit, "narrow") || question.Has(SpanKind.Only) || question.Has(SpanKind.Pointer, "those");

    /// <summary>By how many periods the message steps from the last one: "the quarter before" by -1; null where it does not.</summary>
    public static int? Steps(Frame question) => question.Time.Steps;

    /// <summary>The amount that replaces the last bound: "make it 200k"; null where none does.</summary>
    public static decimal? NewBound(Frame question) =>
        Bound().Match(question.Message.Canonical) is { Success: true } match
            ? Numbers.Amount(match.Groups["amount"].Value, match.Groups["scale"].Value)
            : null;

    [GeneratedRegex(
        @"\b(ones|them|those|they|his|her|hers|their|theirs)\b|\b(is|does|did|was|about|for|of|in) (that|it)\b|(?<!\b(is|are|was|were) )\bthere( (this|next|last) \w+)?$",
        Patterns.Options
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        @"^(and )?(what are|what is|what s|what about|how are|how is|show|show me|list) the [a-z]+$",
        Patterns.Options
    )]
    private static partial Regex TheThing();

    [GeneratedRegex(
        @"\b(which|what|who|whose|how|why|when|where|show|list|give|get|tell|find|is|are|was|will|would|can|do|does|did|have|has|deals?|forecast|pipeline|rate|risks?|changes|my|our|we|i|bookings|reconcile|help|thanks|hello|hi)\b",
        Patterns.Options
    )]
    private static partial Regex OwnHead();

    [GeneratedRegex(@"\b(too|as well|also|add|include|plus|together with)\b", Patterns.Options)]
    private static partial Regex Too();

    [GeneratedRegex(
        @"^(and |what about |how about |or |now )?(in |for )?the (quarter|month|week|year|one|period) ((before|prior|earlier|preceding)|(?<after>after|following))( that)?$|^(and |what about )?one (quarter|month|week|year) (earlier|back|before|(?<after>later))$",
        Patterns.Options
    )]
    private static partial Regex Step();

    [GeneratedRegex(
        @"^(no |ok |and |or )?(make (it|that)|rather|better|say|try|change (it|that) to) (?<amount>[$€£]?\d[\d.,]{0,12}[kmb]?)( (?<scale>k|thousand|million))?$",
        Patterns.Options
    )]
    private static partial Regex Bound();
}
