using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>What stands behind wins and losses, as findings of <c>get_win_loss</c>.</summary>
internal static class DriverFindings
{
    private const string Looked =
        "deals closed in the four quarters up to the period's end, or in the period where it is longer";

    private const int MostDrivers = 3;
    private const int MostSpots = 2;

    /// <summary>Whether a competitor hurts, where, and who wins against it.</summary>
    public static void AddHeadToHead(FindingList findings, GetWinLossResult result)
    {
        if (result.HeadToHead is not { } versus)
        {
            return;
        }

        findings.AddStating(
            FindingKind.Verdict,
            "versus",
            1,
            facts => Versus(facts, versus),
            topic: null,
            versus.IsReal ? (versus.Difference < 0 ? "hurts" : "helps") : string.Empty,
            Math.Min(versus.Deals, versus.OtherDeals) < 12 ? "too_few" : string.Empty
        );
        if (versus.Worst is { } worst)
        {
            findings.AddStating(FindingKind.Cause, "worst", 0.9, facts => Spot(facts, worst));
        }

        if (versus.Winner is { } winner)
        {
            findings.AddStating(
                FindingKind.Rank,
                "winner",
                0.7,
                facts =>
                    facts
                        .Add("name", "Wins most against it", winner, "more than the other sellers by more than chance")
                        .Share(
                            "rate",
                            "Win rate",
                            (double)versus.WinnerWon / versus.WinnerDeals,
                            "won ÷ closed against it",
                            versus.WinnerDeals
                        )
                        .Count("deals", "Closed", versus.WinnerDeals, "closed deals against it")
            );
        }
    }

    /// <summary>Where deals are won less, what goes with losing, and the next step.</summary>
    public static void AddDrivers(FindingList findings, GetWinLossResult result)
    {
        findings.AddNaming(
            FindingKind.Rank,
            "weak",
            result.Groups.Count > 0 ? 0.5 : 0.8,
            result.WeakSpots.Take(MostSpots),
            Spot
        );
        findings.AddNaming(FindingKind.Cause, "drivers", 0.65, result.Drivers.Take(MostDrivers), Driver);
        if (result.Step is { } step)
        {
            findings.AddStating(
                FindingKind.Action,
                "step",
                0.6,
                facts => Step(facts, step),
                topic: null,
                result.Drivers.Any(driver => driver.Id == step.LeverId) ? "told" : string.Empty
            );
        }
    }

    /// <summary>The facts of a next step.</summary>
    public static FactList Step(FactList facts, WinLossStep step) =>
        facts
            .Add("do", "Step", step.Do, "what goes with winning and can be done")
            .Add("deal", "Deal", step.Deal, "the largest open deal of those meant that lacks it")
            .Add("owner", "Seller", step.Owner, "the deal's owner")
            .Add("amount", "Amount", step.Amount, "the deal's amount")
            .Add("due", "Due", FactValue.IsoDate(step.CloseDate), "the deal's close date")
            .Add("among", "Among", step.Among, "the deals that it was measured on")
            .Add("lever", "Deals", step.Lever, "deals that have it")
            .Share("with", "Win rate with it", step.RateWith, "won ÷ closed of deals that have it")
            .Share("without", "Win rate without it", step.RateWithout, "won ÷ closed of deals that lack it")
            .Count("open", "Open deals without it", step.OpenDeals, "open deals of those meant that lack it");

    private static FactList Versus(FactList facts, HeadToHead versus) =>
        facts
            .Add("name", "Competitor", versus.Competitor, "as in the data")
            .Add("from", "Since", FactValue.IsoDate(versus.From), Looked)
            .Share(
                "rate",
                "Win rate against it",
                (double)versus.Won / versus.Deals,
                "won ÷ closed of deals with it",
                versus.Deals
            )
            .Count("deals", "Deals against it", versus.Deals, "closed deals with it")
            .Share(
                "others",
                "Win rate without it",
                (double)versus.OtherWon / versus.OtherDeals,
                "won ÷ closed of deals without it",
                versus.OtherDeals
            )
            .Count("other_deals", "Deals without it", versus.OtherDeals, "closed deals without it")
            .Points("difference", "Difference", versus.Difference, "win rate against it − without it")
            .Points("low", "Difference, low", versus.Low, "95% interval of the difference (Newcombe)")
            .Points("high", "Difference, high", versus.High, "95% interval of the difference (Newcombe)");

    private static FactList Spot(FactList facts, WeakSpot spot) =>
        facts
            .Add("name", "Group", spot.Group, "the conditions that its deals meet")
            .Add("from", "Since", FactValue.IsoDate(spot.From), Looked)
            .Share("rate", "Win rate", spot.WinRate, "won ÷ closed of the group", spot.Deals)
            .Count("deals", "Closed", spot.Deals, "closed deals of the group")
            .Share("others", "Other deals", spot.OtherWinRate, "won ÷ closed of the other deals", spot.OtherDeals);

    private static FactList Driver(FactList facts, WinLossDriver driver) =>
        facts
            .Add("name", "Deals", driver.Lost, "what goes with losing")
            .Share("rate", "Win rate", driver.WinRate, "won ÷ closed of such deals", driver.Deals)
            .Count("deals", "Closed", driver.Deals, "such deals closed")
            .Share("others", "Other deals", driver.OtherWinRate, "won ÷ closed of the other deals", driver.OtherDeals);
}
