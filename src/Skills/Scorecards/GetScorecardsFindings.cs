using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Scorecards;

/// <summary>What cards state: who is short and who is over, who has gone quiet, who calls wrong, who is behind on pipeline.</summary>
internal static class GetScorecardsFindings
{
    private const string Standing = "standing";

    /// <summary>The findings; what is asked for in particular weighs most.</summary>
    public static IReadOnlyList<Finding> List(GetScorecardsResult result)
    {
        var made = new ScorecardFindings(result);
        if (result.Sellers.Count == 1)
        {
            AddOne(made, result.Sellers[0]);
        }
        else
        {
            AddMany(made);
        }

        made.Findings.AddIf(result.First is not null, FindingKind.Action, "step");
        return made.Findings.Findings;
    }

    private static void AddOne(ScorecardFindings made, SellerCard card)
    {
        made.Findings.AddIf(card.AgainstQuota is not null, FindingKind.Verdict, "verdict", 1, Standing);
        made.Findings.Add(FindingKind.Level, "card", 1, Standing);
        made.Findings.AddIf(card.HasGoneQuiet, FindingKind.Cause, "one_quiet", 0.8);
        made.Findings.AddIf(card.RemainingCoverage is not null, FindingKind.Cause, "one_cover", 0.6);
        made.Findings.AddIf(
            card.CallHabit is not null,
            FindingKind.Level,
            "one_calls",
            made.Weight(ScorecardFocus.Calls, 0.6)
        );
        made.Findings.AddIf(
            card.WinRate is not null,
            FindingKind.Level,
            "one_wins",
            made.Weight(ScorecardFocus.WinRate, 0.4)
        );
        made.Findings.AddIf(
            card.UsuallyCreated is not null,
            FindingKind.Level,
            "one_created",
            made.Weight(ScorecardFocus.Creation, 0.3)
        );
        made.Findings.AddIf(card.IsRamping, FindingKind.Level, "one_ramp", made.Weight(ScorecardFocus.Ramp, 0.5));
    }

    private static void AddMany(ScorecardFindings made)
    {
        var (quota, habits) = (new QuotaFindings(made), new HabitFindings(made));
        made.Findings.AddSides(made.Result.Sides, "Won", "closed won in the period by its sellers");
        made.Findings.Add(FindingKind.Level, "team", 0.75);
        quota.AddAgainstQuota();
        habits.AddQuiet();
        habits.AddCalls();
        quota.AddCover();
        new SellerRanks(made).AddEnds();
        quota.AddRamp();
    }
}
