using RevBot.Skills.Facts;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.WinLoss;

public sealed class GetWinLossTests
{
    [Fact]
    public void WinRate_OfClosedDeals_IsWonOverWonAndLost()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        company.Deal("A", "Priya", 100, created: "2026-06-01").Won("2026-07-01");
        company.Deal("B", "Priya", 300, created: "2026-06-21").Won("2026-07-11");
        company.Deal("C", "Priya", 200, created: "2026-06-01").Lost("2026-07-31", "Price");
        company.Deal("D", "Priya", 400, created: "2026-06-01").Lost("2026-06-30", "Price");
        company.Deal("E", "Priya", 500, close: "2026-08-01");

        var figures = Ask(company, new() { Period = "2026-Q3" }).Figures;

        Assert.Equal((2, 1, 3), (figures.WonDeals, figures.LostDeals, figures.ClosedDeals));
        Assert.Equal((400m, 200m), (figures.WonAmount.Amount, figures.LostAmount.Amount));
        Assert.Equal(2.0 / 3, figures.WinRate!.Value, 1e-12);
        Assert.Equal(400.0 / 600, figures.WinRateByAmount!.Value, 1e-12);
        Assert.Equal(Wilson.Of(2, 3)!.Value.Low, figures.WinRateLow!.Value, 1e-12);
        Assert.Equal((200m, 200m), (figures.AverageWon!.Value.Amount, figures.MedianWon!.Value.Amount));

        // 1 June to 1 July is 30 days, 21 June to 11 July 20.
        Assert.Equal((25.0, 25.0), (figures.AverageCycleDays!.Value, figures.MedianCycleDays!.Value));
    }

    [Fact]
    public void WinRate_WithFewerThanTwelveDeals_IsNotStated()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 6, 5, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3" });

        Assert.DoesNotContain(result.AllFacts, fact => fact.Id == "win_rate");
        Assert.Contains(result.Notes, note => note.Text.Contains("at least 12", StringComparison.Ordinal));
    }

    [Fact]
    public void Period_NotNamedAndMostlyGoneWithTwelveClosed_IsTheCurrentQuarter()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        Close(company, 6, 6, "2026-08-10");

        Assert.Equal("2026-Q3", Ask(company, new()).Period);
    }

    [Fact]
    public void Period_NotNamedWithElevenClosed_IsTheLastClosedQuarterAndSaysWhy()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        Close(company, 6, 5, "2026-08-10");

        var result = Ask(company, new());

        Assert.Equal("2026-Q2", result.Period);
        Assert.Contains(
            result.Notes,
            note =>
                note.Kind == NoteKind.Assumption && note.Text.Contains("only 11 such deals", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Period_NotNamedOnThe30thOf92Days_IsTheLastClosedQuarter()
    {
        // 30 of 92 days is less than a third; 31 is more. The days are those that the data reach to.
        Assert.Equal("2026-Q2", PeriodWithData("2026-07-30", askedOn: "2026-07-30"));
        Assert.Equal("2026-Q3", PeriodWithData("2026-07-31", askedOn: "2026-07-31"));
        Assert.Equal("2026-Q2", PeriodWithData("2026-07-30", askedOn: "2026-07-31"));
    }

    private static string? PeriodWithData(string upTo, string askedOn)
    {
        var company = new TestCompany(upTo).Seller("Priya");
        Close(company, 6, 6, "2026-07-10");
        return Ask(company, new(), askedOn).Period;
    }

    [Fact]
    public void LossReasons_AreSharesOfLossesWithTheUnknownLast()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        company.Deal("A", "Priya", 10).Lost("2026-08-01");
        company.Deal("B", "Priya", 20).Lost("2026-08-01");
        company.Deal("C", "Priya", 30).Lost("2026-08-01", "Price");
        company.Deal("D", "Priya", 40).Won("2026-08-01");

        var result = Ask(company, new() { Period = "2026-Q3" });

        Assert.Equal(["Price", "(none)"], result.LossReasons.Select(reason => reason.Reason), StringComparer.Ordinal);
        Assert.Equal(1.0 / 3, result.LossReasons[0].Share, 1e-12);
        Assert.Equal(30m, result.LossReasons[1].Amount.Amount);
        Assert.Contains(result.Notes, note => note.Text == "2 lost deals have no loss reason.");
    }

    [Fact]
    public void Comparison_WithinChance_IsNoRealChange()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 8, 12, "2026-05-10");
        Close(company, 9, 11, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3", CompareTo = "2026-Q2" });

        Assert.Equal(0.05, result.Comparison!.Change!.Value, 1e-12);
        Assert.False(result.Comparison.IsReal);
        Assert.False(result.Flags["changed"]);
        Assert.Contains(result.Notes, note => note.Text.StartsWith("No real change", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_BeyondChance_IsReal()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 30, 10, "2026-05-10");
        Close(company, 10, 30, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3", CompareTo = "2026-Q2" });

        Assert.Equal(-0.5, result.Comparison!.Change!.Value, 1e-12);
        Assert.True(result.Flags["changed"]);
    }

    [Fact]
    public void Groups_AreRankedByTheRateThatIsSaid_ThoseTooFewForOneLast()
    {
        var company = new TestCompany("2026-09-30").Leader("Vera").Seller("Priya").Seller("Olaf").Seller("Uma");
        Close(company, 28, 12, "2026-08-10");
        Close(company, 2, 0, "2026-08-10", "Olaf");
        Close(company, 10, 30, "2026-08-10", "Uma");

        var result = new GetWinLoss().Run(company.AsSeenBy("Vera"), new() { Period = "2026-Q3", GroupBy = "owner" });

        Assert.Equal(["Priya", "Uma", "Olaf"], result.Groups.Select(group => group.Group), StringComparer.Ordinal);
        Assert.Equal(SampleSize.TooFew, result.Groups[2].Sample);
        var table = result.Tables.Single(table => table.Id == "groups");
        Assert.Null(table.Rows[2].Cells[2]);
        Assert.Equal("2 won, 0 lost: too few to state a rate", table.Rows[2].Detail);
    }

    [Fact]
    public void Ends_OfGroups_AreThoseWithTheHighestAndLowestRateSaid_AndTellChance()
    {
        // A rate drawn to the whole would put Olaf's 60 of 100 before Priya's 8 of 12.
        var company = new TestCompany("2026-09-30").Leader("Vera").Seller("Priya").Seller("Olaf").Seller("Uma");
        Close(company, 8, 4, "2026-08-10");
        Close(company, 60, 40, "2026-08-10", "Olaf");
        Close(company, 5, 8, "2026-08-10", "Uma");

        var result = new GetWinLoss().Run(company.AsSeenBy("Vera"), new() { Period = "2026-Q3", GroupBy = "owner" });

        var ends = Assert.Single(result.Findings, finding => finding.Id == "groups");
        Assert.Equal(["Priya", "Uma"], ends.Items.Select(item => item.Facts[0].Value.Text), StringComparer.Ordinal);
        Assert.Equal(["chance"], ends.Marks);
    }

    [Fact]
    public void Competitors_AreThoseMet_TheToughestFirst()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 4, "2026-08-10", competitor: "Easy");
        Close(company, 3, 12, "2026-08-10", competitor: "Hard");
        Close(company, 5, 5, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3" });

        Assert.Equal(
            [("Hard", 15, 3), ("Easy", 14, 10)],
            result.Competitors.Select(met => (met.Group, met.Deals, met.Won))
        );
        Assert.Equal("Hard", result.Facts.Single(fact => fact.Id == "toughest").Value.Text);
    }

    [Fact]
    public void Data_WithoutReasonsAndCompetitors_SaysSo()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 6, 6, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3" });

        Assert.Equal(2, result.Notes.Count(note => note.Kind == NoteKind.Missing));
        Assert.Empty(result.Tables);
    }

    [Fact]
    public void WinRate_ByLossReason_IsRefused()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");

        var refusal = Assert.Throws<SkillInputException>(() => Ask(company, new() { GroupBy = "loss_reason" }));

        Assert.StartsWith("There is no win rate by loss reason", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deals_ClosedLater_DoNotCountInAnEarlierView()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        company.Deal("A", "Priya", 100).Won("2026-07-01");
        company.Deal("B", "Priya", 100).Won("2026-09-01");

        Assert.Equal(1, Ask(company, new() { Period = "2026-Q3" }, "2026-08-15").Figures.WonDeals);
    }

    private static GetWinLossResult Ask(TestCompany company, GetWinLossArguments arguments, string? on = null) =>
        new GetWinLoss().Run(company.AsSeenBy("Priya", on), arguments);

    private static void Close(
        TestCompany company,
        int won,
        int lost,
        string on,
        string owner = "Priya",
        string? competitor = null
    )
    {
        for (var number = 0; number < won + lost; number++)
        {
            var deal = company.Deal($"{on} {owner} {competitor} {number}", owner, 100);
            _ = competitor is null ? deal : deal.Competitor(competitor);
            _ = number < won ? deal.Won(on) : deal.Lost(on);
        }
    }
}
