using RevBot.Skills.Facts;
using RevBot.Skills.Findings;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.WinRateChange;

/// <summary>What the change of a win rate states: whether it is real, who moved, what changed with it, what to do.</summary>
internal static class ExplainWinRateChangeFindings
{
    private const string Change = "change";
    private const string Movers = "movers";
    private const string Usual = "usual";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ExplainWinRateChangeResult result)
    {
        var findings = new FindingList();
        if (!IsEnough(result))
        {
            findings.Add(FindingKind.Level, "too_few", 1);
        }
        else
        {
            AddChange(findings, FindingKind.Verdict, "real", 1, result);
            AddChange(findings, FindingKind.Change, "moved", 0.95, result);
        }

        if (IsEnough(result) && !result.Comparison.IsReal)
        {
            AddChange(findings, FindingKind.Cause, "within", 1, result);
        }

        AddMoves(findings, result);
        AddParts(findings, result);
        AddStep(findings, result);
        return findings
            .AddIf(
                IsEnough(result)
                    && SampleSizes.Of(Math.Min(result.Figures.ClosedDeals, result.Comparison.Figures.ClosedDeals))
                        == SampleSize.Small,
                FindingKind.Caution,
                "few"
            )
            .Findings;
    }

    /// <summary>Whether both periods have enough deals for a claim.</summary>
    public static bool IsEnough(ExplainWinRateChangeResult result) =>
        Math.Min(result.Figures.ClosedDeals, result.Comparison.Figures.ClosedDeals) >= SampleSizes.Least;

    // Where the change is chance, what moved for longer is part of the same sentence.
    private static void AddChange(
        FindingList findings,
        FindingKind kind,
        string id,
        double weight,
        ExplainWinRateChangeResult result
    )
    {
        var move = result.Comparison.IsReal || result.Moves.Count == 0 ? null : result.Moves[0];
        findings.AddStating(
            kind,
            id,
            weight,
            facts => move is null ? facts : MoveFacts(facts, move),
            Change,
            move?.Effect < 0 ? "group_fell" : string.Empty
        );
    }

    private static void AddMoves(FindingList findings, ExplainWinRateChangeResult result)
    {
        for (var place = 0; place < Math.Min(2, result.Moves.Count); place++)
        {
            var move = result.Moves[place];
            if (place == 0 && !result.Comparison.IsReal && IsEnough(result))
            {
                continue;
            }

            findings.AddStating(
                FindingKind.Cause,
                place == 0 ? "group" : "next_group",
                place == 0 ? 0.97 : 0.6,
                facts => MoveFacts(facts, move),
                topic: null,
                move.Effect < 0 ? "fell" : "rose",
                move.IsYear ? "year" : string.Empty
            );
        }

        findings.AddNaming(
            FindingKind.Rank,
            Movers,
            0.3,
            result.Moves,
            (facts, move) =>
                facts
                    .Add("name", "Group", move.Group, "the conditions that its deals meet")
                    .Points("effect", "Beyond expectation", move.Effect, EffectDefinition, move.Deals)
        );
        if (result.Moves is [var first, ..])
        {
            findings.AddNaming(FindingKind.Change, "with", 0.7, first.Companions.Take(2), CompanionFacts, own: null);
            if (first.Companions.Count == 0)
            {
                findings.Add(FindingKind.Change, "nothing_with", 0.2);
            }
        }
    }

    private const string EffectDefinition =
        "share won − the share that the deals' other conditions, the level of all deals and the group's own past lead to expect";

    private static FactList MoveFacts(FactList facts, WinRateMove move) =>
        facts
            .Add("name", "Group", move.Group, "the conditions that its deals meet")
            .Share("rate", "Win rate now", move.WinRate, "won ÷ closed of the group in the later time", move.Deals)
            .Count("deals", "Closed now", move.Deals, "deals of the group closed in the later time")
            .Share(
                "before_rate",
                "Win rate before",
                move.WinRateBefore,
                "won ÷ closed of the group in the earlier time",
                move.DealsBefore
            )
            .Count("deals_before", "Closed before", move.DealsBefore, "deals of the group closed in the earlier time")
            .Points("effect", "Beyond expectation", move.Effect, EffectDefinition, move.Deals)
            .Count("wins", "Deals that makes", (long)Math.Round(Math.Abs(move.Wins)), "effect × deals closed")
            .Add("from", "From", FactValue.IsoDate(move.From), "the first day of the later time")
            .Add(
                "since",
                "Since",
                move.Since is null ? null : FactValue.Name(move.Since),
                "the quarter from which on the gap explains the outcomes best"
            );

    private static FactList CompanionFacts(FactList facts, WinRateCompanion companion) =>
        facts
            .Add("what", "What changed", companion.What, "what is recorded of the group's deals")
            .Add("before", "Before", Value(companion.Before, companion.IsDays), "its share, or mean days, before")
            .Add("after", "Now", Value(companion.After, companion.IsDays), "the same in the later time");

    private static FactValue? Value(double value, bool isDays) =>
        isDays ? FactValue.RoundedDays(value) : FactValue.Share(value);

    private static void AddParts(FindingList findings, ExplainWinRateChangeResult result)
    {
        if (!IsEnough(result) || result.Split is not { } split)
        {
            return;
        }

        findings.Add(FindingKind.Cause, "split", result.Comparison.IsReal ? 0.9 : 0.5);
        findings.AddNaming(
            FindingKind.Rank,
            "parts",
            0.5,
            split.Parts.Where(part => part.Total != 0).Take(2),
            (facts, part) =>
                facts
                    .Add("name", split.PartsBy, part.Group, "the value's name")
                    .Points("total", "Its part of the change", part.Total, "mix + rate (Kitagawa)", part.Deals)
        );
    }

    private static void AddStep(FindingList findings, ExplainWinRateChangeResult result)
    {
        if (result.Step is not { } step)
        {
            return;
        }

        findings.AddStating(
            FindingKind.Action,
            "step",
            0.8,
            facts => DriverFindings.Step(facts, step),
            topic: null,
            step.Among == "all deals" ? Usual : string.Empty
        );
    }
}
