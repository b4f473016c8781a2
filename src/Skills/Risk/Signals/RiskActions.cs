using System.Globalization;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Risk.Signals;

/// <summary>
/// What to do about each kind of signal: one short imperative sentence, without names, so that it is true of every deal with
/// that signal.
/// </summary>
internal static class RiskActions
{
    private static readonly Dictionary<RiskTurn, string> ByTurn = new()
    {
        [RiskTurn.BuyerBack] = "Get the buyer into a meeting within four weeks, or move the close date.",
        [RiskTurn.StageForward] = "Agree with the buyer what it takes to leave this stage, and by when.",
        [RiskTurn.DateAgreed] = "Agree a close date with the buyer that the process allows, and enter it.",
    };

    private static readonly Dictionary<RiskTurn, string> Came = new()
    {
        [RiskTurn.BuyerBack] = "the buyer took part again",
        [RiskTurn.StageForward] = "the deal moved to a later stage",
        [RiskTurn.DateAgreed] = "a new close date in the period was set",
    };

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
        ["unlikely"] = "Move the close date to one that the process allows, or say what makes this deal faster.",
        ["weak_commit"] = "Check whether it belongs in commit.",
    };

    /// <summary>What to do about a signal of one of the <see cref="Kinds"/>.</summary>
    public static string For(RiskSignal signal) => ByKind[signal.Kind];

    /// <summary>
    /// What to do about a deal's leading signal: what turned past deals with such signals around, with the numbers that show
    /// it, where history shows any; else what the kind of signal asks for.
    /// </summary>
    public static string For(RiskSubject deal, RiskSignal signal) =>
        deal.Against.Book.Norms.Risk(deal.Against.Period).TurnedBy(signal.Mark) is { } turned
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{StepFor(deal, signal)} Of deals with such signals {Wording.Percent(turned.With)} were won where {Came[turned.Turn]} within four weeks, {Wording.Percent(turned.Without)} where not."
            )
            : For(signal);

    /// <summary>The same without the numbers that show it.</summary>
    public static string StepFor(RiskSubject deal, RiskSignal signal) =>
        IsGeneral(signal.Kind) && deal.Against.Book.Norms.Risk(deal.Against.Period).TurnedBy(signal.Mark) is { } turned
            ? ByTurn[turned.Turn]
            : For(signal);

    // What else speaks against a deal asks for something of its own; these only say that nothing moves.
    private static bool IsGeneral(string kind) =>
        kind
            is "inactive"
                or "stage_age"
                or "pushed"
                or "slipped_quarters"
                or "implausible_date"
                or "close_date_passed";

    /// <summary>The kinds that have an action.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;
}
