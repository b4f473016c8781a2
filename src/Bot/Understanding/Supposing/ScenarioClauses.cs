using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>Finds what a message supposes: from "if" to where the question goes on, cut at "and" where a new verb follows.</summary>
internal static partial class ScenarioClauses
{
    private static readonly string[] Joints = ["and", "but", "while", "plus", "or", "then"];

    /// <summary>The clauses in order; the whole message where no word opens a supposition.</summary>
    public static IReadOnlyList<ScenarioClause> Find(Message message)
    {
        var (first, end) = Bounds(message);
        var clauses = new List<ScenarioClause>();
        for (var place = first; place < end; place++)
        {
            // "Drop everything under 10k, scale amounts to 85%": a comma joins as a word does.
            if (
                place > first
                && message.Tokens[place].Gap is "," or ";"
                && IsSupposing(message, place, end)
                && IsSupposing(message, first, place)
            )
            {
                clauses.Add(ScenarioClause.Of(message, first, place));
                first = place;
            }

            if (
                place > first
                && place + 1 < end
                && Joints.Contains(message.Tokens[place].Norm, StringComparer.Ordinal)
                && IsSupposing(message, place + 1, end)
                && IsSupposing(message, first, place)
            )
            {
                clauses.Add(ScenarioClause.Of(message, first, place));
                first = place + 1;
            }
        }

        if (first < end)
        {
            clauses.Add(ScenarioClause.Of(message, first, end));
        }

        return clauses;
    }

    private static (int First, int End) Bounds(Message message)
    {
        var opening = Opening().Match(message.Canonical);
        if (!opening.Success)
        {
            // "Acme slips. Where does that leave us?": what follows asks for the outcome.
            var asked = Restart().Match(message.Canonical);
            return asked.Success && message.TokensAt(asked.Index, asked.Length).First is > 1 and var place
                ? (0, place)
                : (0, message.Tokens.Count);
        }

        var first = message.TokensAt(opening.Index, opening.Length).First;
        first = opening.Groups["kept"].Success ? first : first + message.TokensAt(opening.Index, opening.Length).Count;
        var rest = Restart().Match(message.Canonical, opening.Index + opening.Length);
        return rest.Success && message.TokensAt(rest.Index, rest.Length).First is var end && end > first
            ? (first, end)
            : (first, message.Tokens.Count);
    }

    private static bool IsSupposing(Message message, int first, int end) =>
        AdjustmentKindReader.Read(message.Span(first, end - first).ToString()) is not null;

    [GeneratedRegex(
        @"\b(what if|what happens (if|when)|if|when|suppose( that)?|supposing|assum(e|ing)( that)?|imagine( that)?|say|pretend|simulate|simulating|impact of|effect of|consequence of|case where|scenario (where|with|in which)|let s say)\b|\b(?<kept>(without|losing|winning|adding|hiring|with an? (extra|additional)))\b",
        Patterns.Options
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b((do|does|did|will|would|can|could|are|is) (we|i|they|it|the|my|our)|where (do|does|would|will|are)|how (do|does|would|much|far|bad|is)|what (do|does|is|would|happens|s)|change (the|my|our)|affect|on (the|my|our) (quarter|forecast|number|year))\b",
        Patterns.Options
    )]
    private static partial Regex Restart();
}
