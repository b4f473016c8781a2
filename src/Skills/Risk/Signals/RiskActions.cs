namespace RevBot.Skills.Risk.Signals;

/// <summary>
/// What to do about each kind of signal: one short imperative sentence, without numbers and names, so that it is true
/// of every deal with that signal.
/// </summary>
internal static class RiskActions
{
    private static readonly Dictionary<string, string> ByKind = new(StringComparer.Ordinal)
    {
        ["ghosted"] = "Stop writing to the same person: call, and open a second contact.",
        ["inactive"] = "Get a meeting on the calendar this week, or move the close date.",
        ["champion_left"] = "Find and brief a new champion before anything else.",
        ["competitor"] = "Ask what they compare us on, and agree the decision criteria.",
        ["competitor_pricing"] = "Take a value case to the economic buyer before talking price.",
        ["budget_pending"] = "Get the approver, the date and the amount of the budget approval.",
        ["works_council"] = "Bring in our labour law team and offer the works council a session.",
        ["legal_objection"] = "Put both lawyers on a call with the open clauses listed.",
        ["review_stalled"] = "Get a named reviewer and an end date for the review.",
        ["discount_request"] = "Trade the discount for term, volume or a signing date.",
        ["amount_cut"] = "Find out what was taken out, and re-confirm scope with the buyer.",
        ["stage_regression"] = "Ask what was missing in the later stage, and requalify.",
        ["close_date_passed"] = "Agree a new close date with the buyer, and enter it.",
        ["pushed"] = "Write a mutual close plan with dates, or take it out of this period.",
        ["slipped_quarters"] = "Requalify: ask what must be true for it to close this time.",
        ["stage_age"] = "Agree the exit from this stage with the buyer, or step back.",
        ["implausible_date"] = "Move the close date to one that the process allows.",
        ["no_economic_buyer"] = "Ask the champion to bring the economic buyer into the next call.",
        ["single_threaded"] = "Bring in two more people on the buyer's side.",
        ["no_next_step"] = "Agree a next step with a date.",
        ["next_step_overdue"] = "Do the overdue next step, or replace it with one that has a date.",
        ["weak_commit"] = "Check whether it belongs in commit.",
    };

    /// <summary>What to do about a signal of one of the <see cref="Kinds"/>.</summary>
    public static string For(RiskSignal signal) => ByKind[signal.Kind];

    /// <summary>The kinds that have an action.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;
}
