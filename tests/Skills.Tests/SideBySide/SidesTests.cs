using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Findings;
using RevBot.Skills.Forecast;
using RevBot.Skills.Metrics;
using RevBot.Skills.Pipeline;
using RevBot.Skills.Scorecards;
using RevBot.Skills.SideBySide;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.SideBySide;

public sealed class SidesTests
{
    private const string Quarter = "2026-Q3";

    private static readonly Func<ScopedBook, DealFilter, SkillResult>[] Functions =
    [
        (book, filter) => new GetWinLoss().Run(book, new() { Period = Quarter, Filter = filter }),
        (book, filter) => new GetForecast().Run(book, new() { Period = Quarter, Filter = filter }),
        (book, filter) => new GetPipeline().Run(book, new() { Period = Quarter, Filter = filter }),
        (book, filter) => new GetScorecards().Run(book, new() { Period = Quarter, Filter = filter }),
        (book, filter) =>
            new QueryMetric().Run(
                book,
                new()
                {
                    Measures = ["won_amount"],
                    Period = Quarter,
                    Filter = filter,
                }
            ),
    ];

    [Fact]
    public void TwoTeams_HaveEachTheirOwnFigure_InEveryFunction()
    {
        var book = Teams().AsSeenBy("Vera");

        foreach (var ask in Functions)
        {
            var result = ask(book, new() { Teams = ["North", "South"] });

            Assert.Equal(["North", "South"], result.Sides!.Each.Select(side => side.Name), StringComparer.Ordinal);
            var finding = Assert.Single(result.Findings, finding => finding.Id == "sides");
            Assert.Equal((FindingKind.Comparison, 2), (finding.Kind, finding.Items.Count));
        }
    }

    [Fact]
    public void Figures_OfSides_AreThoseOfTheFunctionAskedOfOneAlone()
    {
        var book = Teams().AsSeenBy("Vera");
        decimal?[] Both(int function) =>
            [.. Functions[function](book, new() { Teams = ["North", "South"] }).Sides!.Each.Select(side => side.Value)];
        T One<T>(int function, string team)
            where T : SkillResult => (T)Functions[function](book, new() { Teams = [team] });

        Assert.Equal(
            [
                (decimal?)One<GetWinLossResult>(0, "North").Figures.WinRate,
                (decimal?)One<GetWinLossResult>(0, "South").Figures.WinRate,
            ],
            Both(0)
        );
        Assert.Equal([9m / 12, 6m / 12], Both(0));
        Assert.Equal(
            [
                One<GetForecastResult>(1, "North").Ensemble!.Amount.Amount,
                One<GetForecastResult>(1, "South").Ensemble!.Amount.Amount,
            ],
            Functions[1](book, new() { Teams = ["North", "South"] }).Sides!.Each.Select(side => side.Value!.Value)
        );
        Assert.Equal([300m, 500m], Both(2));
        Assert.Equal([900m, 600m], Both(3));
        Assert.Equal([900m, 600m], Both(4));
    }

    [Fact]
    public void Difference_OfRates_IsInPointsAndSaysWhetherItIsChance()
    {
        var finding = Functions[0]
            (Teams().AsSeenBy("Vera"), new() { Teams = ["South", "North"] })
            .Findings.Single(finding => finding.Id == "sides");

        // 9 of 12 against 6 of 12.
        Assert.Equal(0.25m, finding.Facts.Single(fact => fact.Id == "sides_difference").Value.Number);
        Assert.Equal("North", finding.Items[0].Facts[0].Value.Text);
        Assert.Equal(["chance"], finding.Marks);
    }

    [Fact]
    public void Rates_OfElevenDeals_AreNotSaid_AndNotTested()
    {
        var side = SideRates.Of("North", 6, 11);

        Assert.Equal((null, 6, 11), (side.Value, side.Won, side.Deals));
        Assert.Null(SideRates.AreApart((6, 11), (1, 40), 2));
        Assert.True(SideRates.AreApart((12, 12), (1, 12), 2));
    }

    [Fact]
    public void Ends_OfMany_NeedALargerDifferenceThanTwo()
    {
        Assert.True(SideRates.AreApart((30, 60), (22, 60), 2));
        Assert.False(SideRates.AreApart((30, 60), (22, 60), 6));
    }

    [Fact]
    public void Means_AreTestedByTheirValues_FromTwelveOn()
    {
        double[] small = [.. Enumerable.Range(1, 12).Select(value => (double)value)];
        double[] large = [.. small.Select(value => value + 20)];

        Assert.True(SideRates.AreApart(large, small, 2));
        Assert.False(SideRates.AreApart(small, small, 2));
        Assert.Null(SideRates.AreApart(small, [.. large.Skip(1)], 2));
    }

    [Fact]
    public void AverageDeals_OfSides_SayWhetherTheirDifferenceIsChance()
    {
        var result = new QueryMetric().Run(
            Teams().AsSeenBy("Vera"),
            new()
            {
                Measures = ["average_deal_size"],
                Period = Quarter,
                Filter = new() { Teams = ["North", "South"] },
            }
        );

        // North won 9 deals and South 6: fewer than 12.
        Assert.Equal(["few"], result.Findings.Single(finding => finding.Id == "sides").Marks);
    }

    [Fact]
    public void OneName_FourNamesAndTwoKinds_AreNoSides()
    {
        var book = Teams().AsSeenBy("Vera");

        Assert.Null(NamedSides.Of(book, null));
        Assert.Null(NamedSides.Of(book, new() { Teams = ["North"] }));
        Assert.Null(NamedSides.Of(book, new() { Owners = ["Ann", "Bo", "Vera", "Nils"] }));
        Assert.Null(NamedSides.Of(book, new() { Teams = ["North", "South"], Owners = ["Ann", "Bo"] }));
        Assert.NotNull(NamedSides.Of(book, new() { Owners = ["Ann", "Bo", "Vera"] }));
        // A team and its manager are the same.
        Assert.Null(NamedSides.Of(book, new() { Teams = ["North", "Nils"] }));
    }

    [Fact]
    public void OfTwoKinds_TheBreakdownSaysWhichIsMeant()
    {
        var filter = new DealFilter { Teams = ["North", "South"], Owners = ["Ann", "Bo"] };

        var sides = NamedSides.Of(Teams().AsSeenBy("Vera"), filter, "owner")!;

        Assert.Equal(("owner", true), (sides.Dimension, sides.AreAsked));
        Assert.Equal(["North", "South"], sides.Each[0].Filter.Teams!, StringComparer.Ordinal);
        Assert.Equal(["Ann"], sides.Each[0].Filter.Owners!, StringComparer.Ordinal);
    }

    // North won 9 of 12 deals of 100 and has 300 open, South 6 of 12 and 500.
    private static TestCompany Teams()
    {
        var company = new TestCompany("2026-09-15")
            .Leader("Vera")
            .Manager("Nils", "North", "Vera")
            .Manager("Sara", "South", "Vera")
            .Seller("Ann", "Nils")
            .Seller("Bo", "Sara");
        foreach (var (owner, won, open) in new[] { ("Ann", 9, 300), ("Bo", 6, 500) })
        {
            for (var number = 0; number < 12; number++)
            {
                var deal = company.Deal($"{owner} {number}", owner, 100);
                _ = number < won ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
            }

            company.Deal($"{owner} open", owner, open, close: "2026-09-25");
        }

        return company;
    }
}
