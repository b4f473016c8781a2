using RevBot.Skills.Facts;
using RevBot.Skills.Reconciliation;

namespace RevBot.Skills.Brief.Planning;

/// <summary>Whether the numbers match the CRM, out of <c>reconcile</c>.</summary>
internal static class TrustStatements
{
    public static Statement Trust(BriefView view, Statement blank)
    {
        var match = view.Match;
        var facts = new StatementFacts(StatementKind.Trust)
            .Take(match, "checks", "passed", "compared_deals", "differing_deals")
            .Add("missing", "Missing", Missing(match), "why nothing can be compared")
            .Take(match, "pipeline_delta", "bookings_delta", "main_cause", "main_cause_deals", "main_cause_action");
        return blank with
        {
            Facts = facts.Facts,
            Marks = StatementNames.Marks(
                match
                    .Flags.Where(flag => flag.Value)
                    .Select(flag => flag.Key)
                    .Append(match.DifferingDeals > 0 ? "differing" : string.Empty)
            ),
        };
    }

    private static string? Missing(ReconcileResult match) =>
        match.Passed is null ? match.Notes.FirstOrDefault(note => note.Kind == NoteKind.Missing)?.Text : null;
}
