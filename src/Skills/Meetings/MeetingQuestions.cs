namespace RevBot.Skills.Meetings;

/// <summary>What to ask about a deal, by what it is discussed for: a question that only its owner can answer.</summary>
internal static class MeetingQuestions
{
    private static readonly Dictionary<string, string> ByReason = new(StringComparer.Ordinal)
    {
        ["lost"] = "when did you first see that it would go, and what would have kept it?",
        ["pushed_out"] = "what did the buyer say that moved the date, and what makes the new one hold?",
        ["decreased"] = "what was taken out, and can it come back before signing?",
        ["close_date_passed"] = "which day has the buyer agreed to now?",
        ["no_next_step"] = "what is the next step, on which day, and does the buyer know?",
        ["next_step_overdue"] = "what came of the step that is overdue?",
        ["champion_left"] = "who speaks for us there now, and have you met them?",
        ["budget_pending"] = "who approves the budget, and on which day?",
        ["no_economic_buyer"] = "who signs, and when do you meet them?",
        ["implausible_date"] = "which steps are left, and how do they fit before the date?",
        ["ghosted"] = "who else there can you call today?",
        ["inactive"] = "what did the buyer say last, and why is it quiet since?",
        ["pushed"] = "what is different this time that makes the date hold?",
        ["slipped_quarters"] = "why this quarter, after it slipped before?",
        ["stage_regression"] = "what was missing that sent it back?",
        ["amount_cut"] = "what was taken out of the scope?",
        ["competitor_pricing"] = "what is our answer to the price on their table?",
        ["discount_request"] = "what do we get for the discount?",
        ["works_council"] = "what does the works council need, and who talks to it?",
        ["legal_objection"] = "which clause is open, and who decides it?",
        ["review_stalled"] = "who finishes the review, and on which day?",
        ["competitor"] = "what do they compare us on?",
        ["single_threaded"] = "who else on the buyer's side is for us?",
        ["stage_age"] = "what must happen for it to leave this stage?",
        ["weak_commit"] = "what makes it commit rather than best case?",
    };

    /// <summary>The question, from lower case to the question mark.</summary>
    public static string For(MeetingDeal deal) =>
        ByReason.GetValueOrDefault(deal.About, "what must be true for it to close on that date?");
}
