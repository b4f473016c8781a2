using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>The kind of adjustment that a clause's words ask for.</summary>
internal static partial class AdjustmentKindReader
{
    private const string Count = @"\d{1,3}|an?|another|one|two|three|four|five|six|seven|eight|nine|ten";
    private const string Heads = "reps?|sellers?|people|heads|executives?|account executives?";
    private const string Sellers = $"({Count}) (more |of (my|our|the) )?(\\w+ )?({Heads})";

    /// <summary>The kind as <c>run_scenario</c> names it; null where the clause supposes nothing.</summary>
    public static string? Read(string clause) =>
        WinRate().IsMatch(clause) ? "win_rate"
        : Volatility().IsMatch(clause) ? "volatility"
        : Headcount().IsMatch(clause) || Leaving().IsMatch(clause) ? "headcount"
        : AddPipeline().IsMatch(clause) ? "add_pipeline"
        : CloseDate().IsMatch(clause) ? "close_date"
        : IsAmount(clause) ? "amount"
        : Drop().IsMatch(clause) ? "drop"
        : Lose().IsMatch(clause) ? "lose"
        : Slip().IsMatch(clause) ? "slip"
        : Win().IsMatch(clause) ? "win"
        : null;

    /// <summary>Whether sellers leave, without a word about whose deals.</summary>
    public static bool IsLeaving(string clause) => Leaving().IsMatch(clause);

    private static bool IsAmount(string clause) =>
        Sizes().IsMatch(clause) || (Worth().IsMatch(clause) && !Lose().IsMatch(clause));

    [GeneratedRegex(
        @"\b(win|close|closing|hit|success|conversion) (rates?|ratios?)\b|\bconversions?\b",
        Patterns.Options
    )]
    private static partial Regex WinRate();

    [GeneratedRegex(@"\b(volatility|uncertainty|variance|spread)\b", Patterns.Options)]
    private static partial Regex Volatility();

    [GeneratedRegex(
        @"\b(hire|hires|hired|hiring|onboard|onboarding|recruit|recruiting|headcount)\b|\b(more|additional|extra|new) (reps?|sellers?|people|heads|headcount)\b|\b(add|adding|with) (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (reps?|sellers?|people)\b|\breps? (start|starts|join|joins)\b",
        Patterns.Options
    )]
    private static partial Regex Headcount();

    [GeneratedRegex(
        @"\b(add|adds|added|adding|generate|generated|generating|build|built|building|create|created|creating|source|extra|additional|more|new|another)\b.{0,40}\b(pipeline|deals of pipeline|new deals|more deals|extra deals|new business)\b|\b(pipeline|deals) (is |are |were )?(added|generated|more)\b|\b(add|adding)\b.{0,12}\d[\d.,]*(k|m|mm|mn)\b",
        Patterns.Options
    )]
    private static partial Regex AddPipeline();

    [GeneratedRegex(
        @"\b(pull|pulls|pulled|pulling|bring|brings|brought|bringing)\b.{0,60}\b(in|forward|into|to|ahead|earlier)\b|\bclos(e|ing) dates?\b|\bclos(e|es|ing) .{0,20}\bearlier\b|\bmov(e|es|ing) .{0,60}\bto (the )?(\d{1,2}(st|nd|rd|th)?|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b",
        Patterns.Options
    )]
    private static partial Regex CloseDate();

    [GeneratedRegex(
        @"\b(deal |contract |ticket |average )?(sizes?|amounts?|values?|prices?|acv|asp)\b.{0,24}\b(drop|fall|shrink|rise|grow|increase|decrease|decline|go up|go down|up|down|lower|higher|smaller|larger|bigger|cut|halve|double)",
        Patterns.Options
    )]
    private static partial Regex Sizes();

    [GeneratedRegex(
        @"\b(comes? in (at|for)|(closes?|signs?|lands?) (at|for)|shrinks?( to)?|grows? to|halves|doubles|is (only )?worth|(half|twice|double) the (size|amount|value)|cut (in half|to|by)|scal(e|es|ed|ing) .{0,30}\b(amounts?|values?|sizes?)\b|reduced (to|by)|goes (up|down) to|is only [$€£]?\d)",
        Patterns.Options
    )]
    private static partial Regex Worth();

    [GeneratedRegex(
        @"\b(without|excluding|exclude|drop|dropped|drops out|dropping|remove|removing|take out|taking out|tak(e|es|ing) .{0,40}\bout\b(?! of the (quarter|month|year))|leave out|leaving out|ignore|ignoring|(leave|leaves)(?! (us|me|it|that|the (forecast|quarter|number)))|quit|quits|resign|resigns|departs?)\b",
        Patterns.Options
    )]
    private static partial Regex Drop();

    [GeneratedRegex(
        @"\b(lose|loses|lost|losing|loss|die|dies|dead|fall(s|ing)? (through|apart)|fail|fails|collapse|collapses|go(es)? (south|dark|away|bust|cold|to (a )?competitor)|(is|are|was|were|being|get|gets) (gone|dead|off|history)|gone$|bails?( (on|out))?|falls? over|walks?( away| out)|backs? out|pulls? out|disappears?|vanish(es)?|evaporates?|(does|do|did|doesn|don|didn|won) (not|t|n t) (close|sign|happen|come in|land)|never closes?|blow(s)? up|cancel|cancels)\b",
        Patterns.Options
    )]
    private static partial Regex Lose();

    [GeneratedRegex(
        @"\bout of (the|this) (quarter|month|year)\b|\b(slip|slips|slipped|slipping|slide|slides|slid|sliding|push|pushes|pushed|pushing|postpone|postpones|postponed|delay|delays|delayed|move|moves|moved|moving|shift|shifts|shifted|drag|drags|late|later|takes? .{0,20}\blonger|(both |all )?go(es)? (over )?to (next|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])|go(es)? over (to |into )?(the )?(new year|year end|christmas|next))\b",
        Patterns.Options
    )]
    private static partial Regex Slip();

    [GeneratedRegex(
        @"\b(win|wins|won|winning|land|lands|landed|landing|close|closes|closed|closing|sign|signs|signed|signing|comes? (both |all )?in|came in|convert|converts|go our way|goes our way|goes? the distance|comes? through|make(s)? it|get|gets|bring in)\b",
        Patterns.Options
    )]
    private static partial Regex Win();

    [GeneratedRegex(
        $@"\b({Sellers}) (of (us|them|mine|ours) )?(\w+ )?(leave|leaves|left|quit|quits|resign|resigns|depart|departs|walk|walks|go|goes|hand in)\b|\b(lose|loses|losing|lost|without|minus|down|fire|firing|let go( of)?) ({Sellers})\b|\b({Count}) fewer (\w+ )?({Heads})\b",
        Patterns.Options
    )]
    private static partial Regex Leaving();
}
