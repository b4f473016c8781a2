using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Reads what is asked of sellers: who misses, who is ahead, who has stopped working; null where all of it is.</summary>
internal static partial class FocusWriter
{
    /// <summary>The focus by its name in the function.</summary>
    public static string? Read(Frame question)
    {
        var text = question.Message.Canonical;
        return Ramp().IsMatch(text) ? "ramp"
            : Calls().IsMatch(text) ? "calls"
            : Activity().IsMatch(text) ? "activity"
            : Short().IsMatch(text) ? "short"
            : Ahead().IsMatch(text) ? "ahead"
            : question.Asked.Measures.Select(OfMeasure).FirstOrDefault(focus => focus is not null)
                ?? (question.Asked.Flags is ["won"] ? "won" : null);
    }

    private static string? OfMeasure(string measure) =>
        measure switch
        {
            "coverage" or "pipeline_amount" => "coverage",
            "win_rate" or "win_rate_by_amount" => "win_rate",
            "won_amount" or "won_count" => "won",
            "created_amount" or "created_count" => "creation",
            "sales_cycle_days" => "cycle",
            "activity_count" or "days_since_activity" => "activity",
            _ => null,
        };

    [GeneratedRegex(
        @"\b(ramp|ramps|ramped|ramping|new (hires?|joiners?|starters?)|newbies|up to speed|onboard\w*)\b",
        Patterns.Options
    )]
    private static partial Regex Ramp();

    [GeneratedRegex(
        @"\b(sandbag\w*|lowball\w*|happy eare?s?d?|over ?call\w*|under ?call\w*|over ?commit\w*|over ?promis\w*|too (optimistic|pessimistic|conservative)|optimists?)\b",
        Patterns.Options
    )]
    private static partial Regex Calls();

    [GeneratedRegex(
        @"\b(stopped (working|touching|calling|prospecting|selling)|(not|n t|isn t|aren t) (working|touching|active)|gone (quiet|silent|dark)|went (quiet|silent)|coasting|slacking|phoning it in|inactive|idle|activity|activities|neglect\w*)\b",
        Patterns.Options
    )]
    private static partial Regex Activity();

    [GeneratedRegex(
        @"\b(miss|misses|missed|missing|short|shortfall|behind|below|under quota|under target|underperform\w*|struggl\w*|lagging|fall(ing)? (behind|short)|(not|never|\w*n t|cannot|unlikely)( (?!(and|or|but)\b)\w+){0,4} (make|making|hit|hitting|reach\w*|beat\w*|exceed\w*|(above|over|ahead of) (the |their |his |her |my |our )?(quota|target|plan|number))|worst|weakest|bottom|dead weight|needs? (help|coaching|support)|in trouble|worry about)\b",
        Patterns.Options
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        @"\b(ahead|above|over quota|over target|overperform\w*|outperform\w*|crushing|killing it|on fire|best|top|stars?|make|makes|making|hit|hits|hitting|exceed\w*|beat|beats|beating|strongest)\b",
        Patterns.Options
    )]
    private static partial Regex Ahead();
}
