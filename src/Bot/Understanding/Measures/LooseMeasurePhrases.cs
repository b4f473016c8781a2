using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Measures;

/// <summary>
/// Measures, dimensions and flags whose words stand apart in a sentence: "how many EOR deals did we close",
/// "who on my team has the most", "deals that nobody has a next step on".
/// </summary>
internal static partial class LooseMeasurePhrases
{
    /// <summary>The measure that "how many … closed" or "how much … lost" asks for; null where neither is asked.</summary>
    public static string? Measure(string canonical)
    {
        if (Worth().Match(canonical) is { Success: true } worth)
        {
            return worth.Groups["won"].Success ? "won_amount" : "lost_amount";
        }

        if (HowLong().IsMatch(canonical))
        {
            return "sales_cycle_days";
        }

        if (HowOften().IsMatch(canonical))
        {
            return "push_count";
        }

        if (OfAll().IsMatch(canonical))
        {
            return null;
        }

        if (Asked().Match(canonical) is not { Success: true } match)
        {
            return null;
        }

        var kind =
            match.Groups["won"].Success ? "won"
            : match.Groups["lost"].Success ? "lost"
            : match.Groups["slipped"].Success ? "slipped"
            : "created";
        var isCount = match.Groups["count"].Success;
        return kind == "slipped"
            ? (isCount ? "push_count" : "slipped_amount")
            : kind + (isCount ? "_count" : "_amount");
    }

    /// <summary>Whether sellers are compared: "who has the most …".</summary>
    public static bool ComparesPeople(string canonical) => WhoMost().IsMatch(canonical);

    /// <summary>The flags.</summary>
    public static IEnumerable<string> Flags(string canonical)
    {
        if (NoNextStep().IsMatch(canonical))
        {
            yield return "no_next_step";
        }

        if (Done().Match(canonical) is { Success: true } done)
        {
            yield return done.Groups["won"].Success ? "won" : "lost";
        }

        if (Passed().IsMatch(canonical))
        {
            yield return "close_date_passed";
        }

        if (Untouched().IsMatch(canonical))
        {
            yield return "inactive";
        }

        if (Cut().IsMatch(canonical))
        {
            yield return "amount_cut";
        }
    }

    [GeneratedRegex(
        @"\b(how ((?<count>many)|much)|(?<count>(number|count) of))\b.{0,60}?\b((?<won>win|won|wins|close(?! dates?)|closed|sell|sold|sign|signed|book|booked)|(?<lost>lose|lost)|(?<slipped>slip|slipped|push|pushed)|(?<created>create|created|generate|generated|opened))\b",
        Patterns.Options
    )]
    private static partial Regex Asked();

    // "How many of our deals do we win" asks for a rate.
    [GeneratedRegex(
        @"\bhow (many|much) (percent |% )?(of (our|my|all|the|these) )?.{0,30}\b(?<=\b(of|percent)\b.{0,30})(do|does) (we|i|they) (actually |really |usually |typically )?(win|lose|close)\b",
        Patterns.Options
    )]
    private static partial Regex OfAll();

    [GeneratedRegex(
        @"\bhow (long|fast|quick|quickly|many days)\b.{0,40}\b(close|win|sign|land|won|closed|signed)\b",
        Patterns.Options
    )]
    private static partial Regex HowLong();

    [GeneratedRegex(
        @"\bhow (many times|often)\b.{0,40}\b(push|pushed|moved|postponed|slip|slipped|delayed)\b",
        Patterns.Options
    )]
    private static partial Regex HowOften();

    [GeneratedRegex(
        @"\b(value|worth|volume|amount) of (the |all |our )?(business|deals|contracts|opportunities)( that)?( (was|were|we|we ve|have|has|been)){0,2} ((?<won>won|closed|signed)|lost)\b",
        Patterns.Options
    )]
    private static partial Regex Worth();

    [GeneratedRegex(
        @"\bwho\b.{0,40}\b(most|least|best|worst|highest|lowest|biggest|smallest|largest)\b",
        Patterns.Options
    )]
    private static partial Regex WhoMost();

    [GeneratedRegex(
        @"\b(no|nobody|none|nothing|without|missing|lacks?|lacking|empty|never|not|n t|don t|doesn t|haven t)\b.{0,24}\bnext (steps?|actions?)\b|\b(nothing|no (action|activity)) (is |was )?(planned|scheduled)\b|\bnext (steps?|actions?)\b.{0,12}\b(missing|empty|blank|not set|unset)\b",
        Patterns.Options
    )]
    private static partial Regex NoNextStep();

    [GeneratedRegex(
        @"\bwhich\b.{0,40}\b(did|have) (i|we|they|my team)( actually| just)? ((?<won>win|won)|lose|lost)\b",
        Patterns.Options
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        @"\bclos(e|ing) dates?\b.{0,16}\b(past|passed|behind|expired|over|elapsed|gone|before today)\b|\b(past|passed|expired|elapsed|outdated) (the |their |its )?clos(e|ing) dates?\b",
        Patterns.Options
    )]
    private static partial Regex Passed();

    [GeneratedRegex(
        @"\b(nobody|no one|none of us)\b.{0,16}\b(touched|worked|contacted|called|spoken)\b",
        Patterns.Options
    )]
    private static partial Regex Untouched();

    [GeneratedRegex(
        @"\b(amounts?|values?|sizes?)\b.{0,12}\b(cut|reduced|lowered|shrunk|shrank|decreased|trimmed)\b|\b(cut|reduced|shrinking|lowered) (amounts?|values?)\b",
        Patterns.Options
    )]
    private static partial Regex Cut();
}
