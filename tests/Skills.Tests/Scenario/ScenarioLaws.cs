using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book;
using RevBot.Skills.Scenario;
using RevBot.Skills.Scenario.Adjustments;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scenario;

/// <summary>What holds of any scenario over any book of open deals.</summary>
public sealed class ScenarioLaws
{
    private static readonly string[] Stages = ["Qualify", "Discovery", "Proposal", "Negotiation"];
    private static readonly string[] Segments = ["Enterprise", "SMB"];
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(60)
        .WithReplay(20261122UL, 2026112203UL);

    // One book serves all: its deals differ in stage, amount, date and segment.
    private static readonly ScopedBook Book = Company().AsSeenBy("Vera");

    private static readonly Gen<ScenarioAdjustment> Any =
        from kind in Gen.Elements(
            "slip",
            "win",
            "lose",
            "drop",
            "amount",
            "close_date",
            "win_rate",
            "volatility",
            "add_pipeline"
        )
        from deal in Gen.Choose(0, 24)
        from way in Gen.Choose(0, 3)
        from size in Gen.Choose(1, 20)
        select Make(kind, deal, way, size);

    [Fact]
    public void OrderOfAdjustmentsToDifferentDeals_DoesNotMatter() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Gen.ListOf(Any).ToArbitrary(),
                list =>
                {
                    // One outcome for each deal; factors and sums may meet on the same one.
                    var independent = list.DistinctBy(one =>
                            one.Kind is "win_rate" or "volatility" or "add_pipeline" ? Guard(one) : one.Deals![0]
                        )
                        .Take(50)
                        .ToArray();
                    Assert.Equal(Run(independent).Scenario, Run([.. independent.Reverse()]).Scenario);
                }
            )
        );

    [Fact]
    public void WhatTheDealsAndAdditionsBring_IsTheDifference() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Gen.ListOf(Any.Where(one => one.Filter is null)).ToArbitrary(),
                list =>
                {
                    var result = Run([
                        .. list.Where(one => one.Kind is not "win_rate" || one.Deals is not null).Take(50),
                    ]);
                    var sum =
                        result.Deals.Sum(deal => (deal.CountedAfter - deal.Counted).Amount)
                        + result.Scenario.AddedPipeline.Amount;
                    Assert.InRange(result.Scenario.Change.Amount - sum, -0.5m, 0.5m);
                }
            )
        );

    [Fact]
    public void WinningRaisesAndLosingLowers_AndTheRangeHoldsTheForecast() =>
        Check.One(
            Checks,
            Prop.ForAll(
                Gen.Choose(0, 24).ToArbitrary(),
                number =>
                {
                    var (won, lost) = (Run(Fate("win", number)), Run(Fate("lose", number)));
                    Assert.True(won.Scenario.Change.Minor >= 0 && lost.Scenario.Change.Minor <= 0);
                    Assert.True(won.Scenario.ChanceOfQuota >= lost.Scenario.ChanceOfQuota);
                    foreach (var outcome in new[] { won.Scenario, lost.Scenario, won.Base })
                    {
                        Assert.True(outcome.ClosedWon <= outcome.Low && outcome.Low <= outcome.High);
                        Assert.InRange(outcome.ChanceOfQuota!.Value, 0, 1);
                    }
                }
            )
        );

    [Fact]
    public void TheLastOutcomeOfADeal_IsTheOnlyOne() =>
        Check.One(
            Checks,
            Prop.ForAll(
                (
                    from first in Gen.Elements("slip", "win", "lose", "drop")
                    from last in Gen.Elements("slip", "win", "lose", "drop")
                    from number in Gen.Choose(0, 24)
                    select (first, last, number)
                ).ToArbitrary(),
                pick =>
                    Assert.Equal(
                        Run(Fate(pick.last, pick.number)).Scenario,
                        Run([.. Fate(pick.first, pick.number), .. Fate(pick.last, pick.number)]).Scenario
                    )
            )
        );

    private static string Guard(ScenarioAdjustment one) =>
        $"{one.Kind} {one.Factor} {one.Amount} {one.Deals?[0]} {one.Filter?.Segments?[0]}";

    private static ScenarioAdjustment[] Fate(string kind, int number) =>
        [new() { Kind = kind, Deals = [NameOf(number)] }];

    private static ScenarioAdjustment Make(string kind, int deal, int way, int size)
    {
        var made = new ScenarioAdjustment { Kind = kind };
        return kind switch
        {
            "add_pipeline" => made with { Amount = size * 10_000, Count = way + 1 },
            "win_rate" or "volatility" when way == 0 => made with { Factor = size / 10.0 },
            "win_rate" or "volatility" when way == 1 => made with
            {
                Factor = size / 10.0,
                Filter = new() { Segments = [Segments[deal % 2]] },
            },
            "win_rate" or "volatility" => made with { Factor = size / 10.0, Deals = [NameOf(deal)] },
            "amount" when way < 2 => made with { Amount = size * 10_000, Deals = [NameOf(deal)] },
            "amount" => made with { Factor = size / 10.0, Deals = [NameOf(deal)] },
            "close_date" or "slip" when way > 0 => made with { Days = size * way, Deals = [NameOf(deal)] },
            "close_date" => made with { To = "2026-12-31", Deals = [NameOf(deal)] },
            _ => made with { Deals = [NameOf(deal)] },
        };
    }

    private static RunScenarioResult Run(IReadOnlyList<ScenarioAdjustment> adjustments) =>
        new RunScenario().Run(Book, new() { Adjustments = adjustments });

    private static string NameOf(int number) => FormattableString.Invariant($"Deal{number}");

    private static TestCompany Company()
    {
        var company = new TestCompany("2026-11-22")
            .Leader("Vera")
            .Seller("Priya", "Vera")
            .Quota("Priya", "2026-Q4", 1_500_000);
        company.Deal("Booked", "Priya", 90_000, close: "2026-10-20").Won("2026-10-20");
        for (var number = 0; number < 25; number++)
        {
            var close = number % 5 == 0 ? "2027-01-20" : FormattableString.Invariant($"2026-12-{(number % 25) + 1:00}");
            company
                .Deal(NameOf(number), "Priya", 20_000 + (number * number * 1_100), Stages[number % 4], close)
                .Segment(Segments[number % 2]);
        }

        return company;
    }
}
