using RevBot.Data.Book;

namespace RevBot.Skills.DataQuality;

/// <summary>Something that may be missing or implausible in a deal.</summary>
/// <param name="Id">Stable: <c>no_amount</c>.</param>
/// <param name="Name">In a table.</param>
/// <param name="Mend">What to do about it, an imperative sentence without the full stop.</param>
/// <param name="Effect">What it does to the forecast.</param>
/// <param name="Missing">What the data lack to tell it; null where it can be told.</param>
internal sealed record DataGap(
    string Id,
    string Name,
    string Mend,
    GapEffect Effect,
    Func<DataCoverage, string?> Missing
)
{
    /// <summary>All, the gravest first.</summary>
    public static IReadOnlyList<DataGap> All { get; } =
    [
        new("no_amount", "No amount", "enter the amount", GapEffect.LeavesOut, _ => null),
        new(
            "no_close_date",
            "No close date",
            "agree a close date and enter it",
            GapEffect.LeavesOut,
            coverage => coverage.CloseDates ? null : "close dates of open deals"
        ),
        new(
            "close_date_passed",
            "Close date passed",
            "agree a new close date and enter it",
            GapEffect.Misplaces,
            coverage => coverage.CloseDates ? null : "close dates of open deals"
        ),
        new("odd_close_date", "Implausible close date", "correct the close date", GapEffect.Misplaces, _ => null),
        new("odd_amount", "Amount out of line", "check the amount", GapEffect.Misplaces, _ => null),
        new("duplicate", "Entered twice", "merge it with its twin, or tell them apart", GapEffect.Misplaces, _ => null),
        new("no_owner", "No owner", "give it an owner", GapEffect.Blinds, _ => null),
        new("stale_stage", "Stale stage", "move it on, back or out", GapEffect.Blinds, _ => null),
        new("no_account", "No account", "enter whose deal it is", GapEffect.Blinds, _ => null),
        new("no_created", "No creation date", "enter when it began", GapEffect.Blinds, _ => null),
        new(
            "no_next_step",
            "No next step",
            "agree a next step with a date",
            GapEffect.Blinds,
            coverage => coverage.NextSteps ? null : "next steps"
        ),
        new(
            "no_contacts",
            "No contacts",
            "enter who is on the buyer's side",
            GapEffect.Blinds,
            coverage => coverage.Contacts ? null : "contacts"
        ),
        new("won_no_amount", "Won without amount", "enter what was sold", GapEffect.History, _ => null),
        new(
            "lost_no_reason",
            "Lost without reason",
            "enter why it was lost",
            GapEffect.History,
            coverage => coverage.LossReasons ? null : "loss reasons"
        ),
    ];

    /// <summary>The gap of an id.</summary>
    public static DataGap Of(string id) => All.First(gap => string.Equals(gap.Id, id, StringComparison.Ordinal));
}
