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
        new(StatementKind.Number, 2, 60),
        new(StatementKind.Closing, 3, 60),
        new(StatementKind.Risks, 1, 110),
        new(StatementKind.Change, 5, 45),
        new(StatementKind.Trust, 4, 40),
    ];

    /// <summary>
    /// The statements that the data give, in the order of reading. A statement is left out where there is nothing to
    /// say: no close dates, no movers, nobody else to ask.
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
                    }
                )
            )
            .OfType<Statement>();

    private Statement? Fill(Statement blank) =>
        blank.Kind switch
        {
            StatementKind.Number => Number(blank),
            StatementKind.LastQuarter => LastQuarter(blank),
            StatementKind.Change => Change(blank),
            StatementKind.Movers => Movers(blank),
            StatementKind.Won => Won(blank),
            StatementKind.Closing => Closing(blank),
            StatementKind.Risks => Risks(blank),
            StatementKind.Questions => Questions(blank),
            StatementKind.Trust => Trust(blank),
        };

    private static Slot[] Outline(BriefKind kind) =>
        kind switch
        {
            BriefKind.Monday =>
            [
                new(StatementKind.Number, 1, 60),
                new(StatementKind.LastQuarter, 7, 20),
                new(StatementKind.Change, 3, 50),
                new(StatementKind.Movers, 5, 38),
                new(StatementKind.Risks, 4, 76),
                new(StatementKind.Questions, 6, 62),
                new(StatementKind.Trust, 2, 40),
            ],
            BriefKind.Thursday =>
            [
                new(StatementKind.Number, 1, 60),
                new(StatementKind.Change, 3, 50),
                new(StatementKind.Movers, 5, 38),
                new(StatementKind.Won, 7, 25),
                new(StatementKind.Closing, 4, 50),
                new(StatementKind.Questions, 6, 60),
                new(StatementKind.Trust, 2, 40),
            ],
            BriefKind.Monthly =>
            [
                new(StatementKind.Number, 1, 60),
                new(StatementKind.LastQuarter, 7, 20),
                new(StatementKind.Change, 3, 60),
                new(StatementKind.Won, 6, 25),
                new(StatementKind.Movers, 5, 38),
                new(StatementKind.Risks, 4, 76),
                new(StatementKind.Trust, 2, 40),
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
