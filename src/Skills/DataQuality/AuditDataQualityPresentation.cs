using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Findings;

namespace RevBot.Skills.DataQuality;

/// <summary>Says the gaps as facts, findings, tables and notes.</summary>
/// <param name="book">The view.</param>
/// <param name="tally">What was counted, with all deals that have a gap.</param>
internal sealed class AuditDataQualityPresentation(ScopedBook book, QualityTally tally)
{
    private const int MostNamed = 3;
    private const int MostOwners = 20;

    // Of fewer deals a share says more about luck than about the owner.
    private const int LeastDeals = 5;
    private const string Weighs =
        "Σ amount × the stage's conversion; without an amount, what such deals are usually worth";

    /// <summary>The result with all that.</summary>
    public AuditDataQualityResult Describe(AuditDataQualityResult result) =>
        result with
        {
            Facts = new Workings(Facts(result))
                .Ratio("gap_share", "with_gaps", "open_deals")
                .Sum("cost", "left_out", "misplaced")
                .Facts,
            Findings = Findings(result),
            Tables = [.. Tables(result)],
            Notes = [.. Notes()],
        };

    private static IReadOnlyList<Fact> Facts(AuditDataQualityResult result) =>
        new FactList()
            .Count("open_deals", "Open deals", result.OpenDeals, "open deals examined")
            .Count("with_gaps", "With gaps", result.OpenWithGaps, "open deals with something missing or implausible")
            .Share(
                "gap_share",
                "Share with gaps",
                result.OpenDeals == 0 ? null : (double)result.OpenWithGaps / result.OpenDeals,
                "with gaps ÷ open deals"
            )
            .Count(
                "wrong",
                "Counted wrongly",
                result.CountedWrongly,
                "open deals that the forecast leaves out or puts in the wrong place for it"
            )
            .Add("weight", "Weight", result.Weight, $"of all open deals: {Weighs}")
            .Add("left_out", "Left out", result.LeftOut, $"of deals without an amount or a close date: {Weighs}")
            .Add(
                "misplaced",
                "Misplaced",
                result.Misplaced,
                $"of deals past their close date, with an implausible date or amount, or entered twice: {Weighs}"
            )
            .Add("cost", "Counted wrongly, weight", result.LeftOut + result.Misplaced, "left out + misplaced")
            .Add("blind", "Counted blindly", result.Blind, $"of the other deals with gaps: {Weighs}")
            .Facts;

    private static IReadOnlyList<Finding> Findings(AuditDataQualityResult result)
    {
        var told = result.Owners.Where(owner => owner.Deals >= LeastDeals).ToArray();
        var worst = told.Where(owner => owner.WithGaps > 0)
            .OrderByDescending(owner => owner.Share)
            .ThenByDescending(owner => owner.WithGaps)
            .ThenBy(owner => owner.Owner, StringComparer.Ordinal)
            .Take(MostNamed);
        return new FindingList()
            .Add(FindingKind.Level, "gaps", 1)
            .AddIf(result.LeftOut.Minor + result.Misplaced.Minor > 0, FindingKind.Cause, "cost", 0.9)
            .AddNaming(
                FindingKind.Rank,
                "kinds",
                0.7,
                result.Gaps.Take(MostNamed),
                (facts, gap) =>
                    facts
                        .Add("name", "Gap", gap.Name, "what is missing or implausible")
                        .Count("deals", "Deals", gap.Deals, "deals with it")
            )
            .AddNaming(FindingKind.Rank, "owners", 0.75, worst, AddOwner)
            .AddNaming(FindingKind.Action, "mend", 0.8, result.Deals.Take(MostNamed), AddDeal)
            .Findings;
    }

    private static FactList AddOwner(FactList facts, AuditDataQualityResult.OwnerQuality owner) =>
        facts
            .Add("name", "Owner", owner.Owner, "who owns the deals")
            .Count("with", "With gaps", owner.WithGaps, "open deals with a gap")
            .Count("deals", "Open deals", owner.Deals, "open deals")
            .Add("gap", "Most often", owner.Gap, "the gap that occurs most often");

    private static FactList AddDeal(FactList facts, AuditDataQualityResult.DealToMend deal) =>
        facts
            .Add("name", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", deal.Owner, "who owns it")
            .Add("amount", "Amount", deal.Amount, "at today's rate")
            .Add("mend", "What to do", deal.Mend, "about its gravest gap");

    private IEnumerable<FactTable> Tables(AuditDataQualityResult result)
    {
        if (result.Gaps.Count == 0)
        {
            yield break;
        }

        yield return new TableBuilder<AuditDataQualityResult.GapCount>("gaps", "What is missing or implausible")
            .Column("gap", "Gap", "what is missing or implausible", gap => gap.Name)
            .Count("deals", "Deals", "deals with it", gap => gap.Deals)
            .Share("share", "Of", "deals with it ÷ deals that could have it", gap => (double)gap.Deals / gap.Of)
            .Column("amount", "Amount", "their amounts, as far as there are any", gap => gap.Amount)
            .Column("weight", "Weight", Weighs, gap => gap.Weight)
            .SourceRows(gap => gap.Deals)
            .ScaledBar(gap => gap.Deals)
            .Build(result.Gaps);
        yield return new TableBuilder<AuditDataQualityResult.DealToMend>("mend", "Mend first")
            .DealName()
            .DealOwner()
            .DealAmount("in the reporting currency at today's rate")
            .Column("weight", "Weight", Weighs, deal => deal.Weight)
            .Column("gap", "Gap", "the gravest", deal => deal.Gaps[0])
            .Detail(deal => $"{string.Join(", ", deal.Gaps)}: {deal.Mend}.")
            .Build(result.Deals, tally.WithGaps, tally.ToMend);
        yield return Owners(result);
    }

    private static FactTable Owners(AuditDataQualityResult result) =>
        new TableBuilder<AuditDataQualityResult.OwnerQuality>("owners", "By owner")
            .Column("owner", "Owner", "who owns the deals", owner => owner.Owner)
            .Count("deals", "Open", "open deals", owner => owner.Deals)
            .Count("with", "With gaps", "open deals with a gap", owner => owner.WithGaps)
            .Share(
                "share",
                "Share",
                "with gaps ÷ open deals; left out under 5 deals",
                owner => owner.Deals < LeastDeals ? null : owner.Share
            )
            .Column(
                "cost",
                "Counted wrongly",
                "the weight of deals that the forecast leaves out or misplaces",
                owner => owner.Cost
            )
            .Column("gap", "Most often", "the gap that occurs most often", owner => owner.Gap)
            .SourceRows(owner => owner.Deals)
            .BuildFirst(result.Owners, MostOwners);

    private IEnumerable<Note> Notes()
    {
        yield return new(
            NoteKind.Definition,
            "Counted wrongly: no amount or close date (left out), close date passed or implausible, amount ten times out of line, one name twice (misplaced). The weight is the amount × what the stage converts in this quarter; stale is twice the time that three quarters of won deals needed in the stage."
        );
        var lacking = DataGap
            .All.Select(gap => gap.Missing(book.Coverage))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (lacking.Length > 0)
        {
            yield return new(
                NoteKind.Missing,
                $"Not examined, because the import has none of it: {string.Join(", ", lacking)}. Map the fields, and they are audited too."
            );
        }

        if (!book.IsLatest)
        {
            yield return new(
                NoteKind.Missing,
                "Next steps have no history, so of an earlier day they are not examined."
            );
        }
    }
}
