using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.WinLoss;

/// <summary>The limits that the answer of get_win_loss documents, each on both of its sides.</summary>
public sealed class WinLossBorderTests
{
    private const string Now = "2026-08-10";
    private const string Then = "2026-05-10";

    // All won against all lost: the interval of the difference leaves out 0 for so few deals too.
    [Theory]
    [InlineData(12, 12, true)]
    [InlineData(11, 12, false)]
    [InlineData(12, 11, false)]
    public void Change_IsReal_OnlyWithTwelveClosedDealsInBothPeriods(int now, int then, bool isReal)
    {
        var company = Company();
        Close(company, now, 0, Now);
        Close(company, 0, then, Then);

        var comparison = Ask(company, compareTo: "2026-Q2").Comparison!;

        Assert.Equal(1, comparison.Change!.Value, 1e-12);
        Assert.True(comparison.ChangeLow > 0);
        Assert.Equal(isReal, comparison.IsReal);
    }

    [Fact]
    public void Change_AgainstAPeriodWithoutClosedDeals_IsNotGiven()
    {
        var company = Company();
        Close(company, 12, 12, Now);

        var comparison = Ask(company, compareTo: "2026-Q2").Comparison!;

        Assert.Equal(0, comparison.Figures.ClosedDeals);
        Assert.Null(comparison.Change);
        Assert.Null(comparison.PValue);
        Assert.False(comparison.IsReal);
    }

    [Fact]
    public void Cycle_OfADealEnteredAfterItClosed_DoesNotCount()
    {
        var company = Company();
        company.Deal("Usual", "Priya", 100, created: "2026-07-01").Won("2026-07-21");

        // Entered on 5 August as closed on 1 August: −4 days.
        company
            .Deal("Entered late", "Priya", 100, created: "2026-08-05")
            .Moves("2026-08-06", "Closed Won", close: "2026-08-01");

        var figures = Ask(company).Figures;

        Assert.Equal(2, figures.WonDeals);
        Assert.Equal((20.0, 20.0), (figures.AverageCycleDays!.Value, figures.MedianCycleDays!.Value));
    }

    [Fact]
    public void Cycle_OfADealWonOnTheDayOfItsCreation_IsZeroAndCounts()
    {
        var company = Company();
        company.Deal("Usual", "Priya", 100, created: "2026-07-01").Won("2026-07-21");
        company
            .Deal("At once", "Priya", 100, created: "2026-08-05")
            .Moves("2026-08-06", "Closed Won", close: "2026-08-05");

        Assert.Equal(10, Ask(company).Figures.AverageCycleDays);
    }

    [Fact]
    public void Cycle_OfALostDeal_DoesNotCount()
    {
        var company = Company();
        company.Deal("Lost", "Priya", 100, created: "2026-07-01").Lost("2026-07-21");

        Assert.Null(Ask(company).Figures.AverageCycleDays);
    }

    [Fact]
    public void Figures_WithoutClosedDeals_AreCountsOfZeroAndNoRates()
    {
        var result = Ask(Company());

        Assert.Equal((0, 0m), (result.Figures.ClosedDeals, result.Figures.WonAmount.Amount));
        Assert.Null(result.Figures.WinRate);
        Assert.Null(result.Figures.WinRateByAmount);
        Assert.Null(result.Figures.AverageWon);
        Assert.Empty(result.LossReasons);
        Assert.True(result.Flags["none_closed"]);
    }

    [Fact]
    public void Amounts_NotEntered_LeaveTheRateByAmountAndTheMeanUnknown()
    {
        var company = Company();
        company.Deal("Won", "Priya", null).Won(Now);
        company.Deal("Lost", "Priya", null).Lost(Now);

        var result = Ask(company);

        Assert.Equal(0.5, result.Figures.WinRate);
        Assert.Null(result.Figures.WinRateByAmount);
        Assert.Null(result.Figures.AverageWon);
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("2 closed deals have no amount", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(11, SampleSize.TooFew, "11 won, 0 lost: too few to state a rate")]
    [InlineData(12, SampleSize.Small, "small sample")]
    [InlineData(29, SampleSize.Small, "small sample")]
    [InlineData(30, SampleSize.Enough, null)]
    public void Group_IsStatedFromTwelveDealsOn_AndWithoutAWarningFromThirtyOn(
        int won,
        SampleSize sample,
        string? detail
    )
    {
        var company = Company();
        Close(company, won, 0, Now);

        var result = Ask(company, groupBy: "owner");

        Assert.Equal(sample, Assert.Single(result.Groups).Sample);
        var row = Assert.Single(result.Tables.Single(table => table.Id == "groups").Rows);
        Assert.Equal(detail, row.Detail);
        Assert.Equal(sample == SampleSize.TooFew, row.Cells[2] is null);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void ToughestCompetitor_IsNamedOnlyWhenMetTwelveTimes(int met, bool isNamed)
    {
        var company = Company();
        Close(company, 1, met - 1, Now, "Hard");

        Assert.Equal(isNamed, Ask(company).Facts.Any(fact => fact.Id == "toughest"));
    }

    [Theory]
    [InlineData(8, null)]
    [InlineData(9, 9)]
    public void ReasonsTable_ShowsEight_AndSaysOfHowManyWhenCut(int reasons, int? outOf)
    {
        var company = Company();
        for (var n = 1; n <= reasons; n++)
        {
            company.Deal($"Lost {n}", "Priya", 100).Lost(Now, $"Reason {n}");
        }

        var table = Ask(company).Tables.Single(table => table.Id == "reasons");

        Assert.Equal(8, table.Rows.Count);
        Assert.Equal(outOf, table.OutOf);
    }

    [Fact]
    public void Groups_MoreThanTwoHundred_AreCutToThoseWithTheMostDeals()
    {
        var groups = new WinRateGroups(Currency.Usd);
        var won = new ClosedDeal(IsWon: true, 100, HasAmount: true, null, null);
        for (var n = 0; n <= WinRateGroups.Most; n++)
        {
            groups.Add($"Group {n:000}", won);
        }

        for (var n = 1; n <= WinRateGroups.Most; n++)
        {
            groups.Add($"Group {n:000}", won);
        }

        var ranked = groups.Ranked();

        Assert.Equal((201, 200), (groups.Count, ranked.Count));
        Assert.DoesNotContain(ranked, group => group.Group == "Group 000");
    }

    [Fact]
    public void Groups_OfNothing_AreNone() => Assert.Empty(new WinRateGroups(Currency.Usd).Ranked());

    private static TestCompany Company() => new TestCompany("2026-09-30").Seller("Priya");

    private static GetWinLossResult Ask(TestCompany company, string? compareTo = null, string? groupBy = null) =>
        new GetWinLoss().Run(
            company.AsSeenBy("Priya"),
            new()
            {
                Period = "2026-Q3",
                CompareTo = compareTo,
                GroupBy = groupBy,
            }
        );

    private static void Close(TestCompany company, int won, int lost, string on, string? competitor = null)
    {
        for (var number = 0; number < won + lost; number++)
        {
            var deal = company.Deal($"{on} {number}", "Priya", 100);
            _ = competitor is null ? deal : deal.Competitor(competitor);
            _ = number < won ? deal.Won(on) : deal.Lost(on);
        }
    }
}
