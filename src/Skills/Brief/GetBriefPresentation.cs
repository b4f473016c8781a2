using RevBot.Skills.Facts;
using RevBot.Skills.Reconciliation;

namespace RevBot.Skills.Brief;

/// <summary>
/// Plans what a brief says: the statements of its kind in the order of reading, each with its priority and its budget
/// of words, and the facts of each out of the functions' answers. Nothing is computed here that a function does not
/// say.
/// </summary>
/// <param name="view">What the brief is about, and the functions' answers.</param>
internal sealed partial class GetBriefPresentation(BriefView view)
{
    private static readonly Slot[] OwnDeals =
    [
        new(StatementKind.Head, 2, 30),
        new(StatementKind.Number, 1, 90),
        new(StatementKind.Happened, 4, 140),
        new(StatementKind.Closing, 6, 50),
        new(StatementKind.Risks, 3, 80),
        new(StatementKind.Upside, 7, 35),
        new(StatementKind.Trust, 5, 40),
    ];

    /// <summary>
    /// The statements that the data give, in the order of reading. A statement is left out where there is nothing to
    /// say: no close dates, no best case, nobody else to ask.
    /// </summary>
    public IEnumerable<Statement> Statements(BriefKind kind) =>
        Outline(kind)
            .Select(slot =>
                Fill(
                    new()
                    {
                        Kind = slot.Kind,
                        Priority = slot.Priority,
                        Budget = slot.Budget,
                    },
                    kind
                )
            )
            .OfType<Statement>();

    private Statement? Fill(Statement blank, BriefKind kind) =>
        blank.Kind switch
        {
            StatementKind.Head => Head(blank, kind),
            StatementKind.Number => Number(blank),
            StatementKind.LastQuarter => LastQuarter(blank),
            StatementKind.Happened => Happened(blank, kind),
            StatementKind.Calls => Calls(blank),
            StatementKind.Performance => Performance(blank),
            StatementKind.Closing => Closing(blank),
            StatementKind.Risks => Risks(blank),
            StatementKind.Upside => Upside(blank),
            StatementKind.Questions => Questions(blank),
            StatementKind.Trust => Trust(blank),
        };

    private static Slot[] Outline(BriefKind kind) =>
        kind switch
        {
            BriefKind.Monday =>
            [
                new(StatementKind.Head, 2, 30),
                new(StatementKind.Number, 1, 90),
                new(StatementKind.LastQuarter, 8, 20),
                new(StatementKind.Happened, 3, 140),
                new(StatementKind.Risks, 5, 75),
                new(StatementKind.Upside, 7, 35),
                new(StatementKind.Questions, 6, 65),
                new(StatementKind.Trust, 4, 40),
            ],
            BriefKind.Thursday =>
            [
                new(StatementKind.Head, 2, 30),
                new(StatementKind.Number, 1, 90),
                new(StatementKind.Calls, 3, 90),
                new(StatementKind.Happened, 4, 140),
                new(StatementKind.Closing, 6, 50),
                new(StatementKind.Questions, 7, 60),
                new(StatementKind.Trust, 5, 40),
            ],
            BriefKind.Monthly =>
            [
                new(StatementKind.Head, 2, 30),
                new(StatementKind.Number, 1, 90),
                new(StatementKind.LastQuarter, 8, 20),
                new(StatementKind.Performance, 3, 75),
                new(StatementKind.Happened, 4, 140),
                new(StatementKind.Risks, 6, 75),
                new(StatementKind.Upside, 7, 35),
                new(StatementKind.Trust, 5, 40),
            ],
            BriefKind.Deals => OwnDeals,
        };

    // Whether the numbers match the CRM, out of reconcile.
    private Statement Trust(Statement blank)
    {
        var match = view.Match;
        var facts = new StatementFacts(StatementKind.Trust)
            .Take(match, "checks", "passed", "compared_deals", "differing_deals")
            .Add("missing", "Missing", WhyNothingIsCompared(match), "why nothing can be compared")
            .Take(match, "pipeline_delta", "bookings_delta", "main_cause", "main_cause_deals", "main_cause_action");
        return blank with
        {
            Facts = facts.Facts,
            Marks = StatementNames.Marks(
                TrueFlags(match).Append(match.DifferingDeals > 0 ? "differing" : string.Empty)
            ),
        };
    }

    private static string? WhyNothingIsCompared(ReconcileResult match) =>
        match.Passed is null ? match.Notes.FirstOrDefault(note => note.Kind == NoteKind.Missing)?.Text : null;

    private static IEnumerable<string> TrueFlags(SkillResult result) =>
        result.Flags.Where(flag => flag.Value).Select(flag => flag.Key);

    // A statement of an outline: 1 is the most important; the budget is in words.
    private sealed record Slot(StatementKind Kind, int Priority, int Budget);
}
