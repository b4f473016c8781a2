using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Scorecards;

/// <summary>Who is short of quota and who is over, whose pipeline is thin, and who ramps.</summary>
internal sealed class QuotaFindings(ScorecardFindings shared)
{
    public void AddAgainstQuota()
    {
        SellerCard[] known = [.. shared.Cards.Where(card => card is { AgainstQuota: not null, Quota.Minor: > 0 })];
        SellerCard[] shorts = [.. known.Where(card => card.AgainstQuota!.Value.Minor < 0)];
        SellerCard[] over = [.. known.Except(shorts).OrderByDescending(card => card.AgainstQuota!.Value.Minor)];
        if (known.Length == 0)
        {
            shared.Findings.AddIf(
                shared.Asks(ScorecardFocus.Short) || shared.Asks(ScorecardFocus.Ahead),
                FindingKind.Rank,
                "no_quota",
                1
            );
            return;
        }

        shared.AddNamed("short", shared.Weight(ScorecardFocus.Short, 0.9), shorts, AddStanding, known.Length);
        shared.AddNamed("ahead", shared.Weight(ScorecardFocus.Ahead, 0.55), over, AddStanding, known.Length);
        shared.Findings.AddIf(
            shorts.Length == 0 && shared.Asks(ScorecardFocus.Short),
            FindingKind.Rank,
            "none_short",
            1
        );
        shared.Findings.AddIf(over.Length == 0 && shared.Asks(ScorecardFocus.Ahead), FindingKind.Rank, "none_ahead", 1);
    }

    public void AddCover() =>
        shared.AddNamed(
            "cover",
            shared.Weight(ScorecardFocus.Coverage, 0.45),
            [
                .. shared
                    .Cards.Where(card => card is { IsThin: true, LeftOn: null })
                    .OrderBy(card => card.RemainingCoverage)
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts.Ratio("cover", "Remaining coverage", card.RemainingCoverage, "open pipeline due ÷ (quota − won)"),
            shared.Cards.Count(card => card.RemainingCoverage is not null)
        );

    public void AddRamp() =>
        shared.AddNamed(
            "ramping",
            shared.Weight(ScorecardFocus.Ramp, 0.35),
            [
                .. shared
                    .Cards.Where(card => card is { IsRamping: true, LeftOn: null })
                    .OrderBy(card => card.RampShare)
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts
                    .Count("month", "Month", card.TenureMonths + 1, "month of tenure that is running")
                    .Count("months", "Ramp", card.RampMonths, "months until full productivity")
                    .Share("attainment", "Attainment", card.Attainment, "won ÷ quota for the days of selling"),
            shared.Cards.Count
        );

    private static FactList AddStanding(FactList facts, SellerCard card) =>
        facts
            .Add(
                "gap",
                "From quota",
                card.AgainstQuota!.Value.Abs(),
                "|forecast − quota|, or |won − quota| once the period is over"
            )
            .Share("chance", "Chance", card.ChanceOfQuota, "that the seller's wins of the period reach the quota")
            .Share("attainment", "Attainment", card.Attainment, "won ÷ quota for the days of selling");
}
