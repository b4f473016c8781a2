using RevBot.Skills.Deals;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Tests.Deals;

/// <summary>The limits that list_deals documents, each on both of its sides.</summary>
public sealed class DealBorderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Top_OneAndAHundred_AreTaken(int top)
    {
        var company = DealCase.Company();
        company.Due("A");
        company.Due("B");

        Assert.Equal(Math.Min(top, 2), DealCase.Ask(company, new() { Top = top }).Deals.Count);
    }

    [Theory]
    [InlineData("2026-10-24", 1)] // the 30th day with today
    [InlineData("2026-10-23", 0)]
    public void ActivityCount_IsOfTheLastThirtyDaysWithToday(string on, int count)
    {
        var company = DealCase.Company();
        company.Due("Acme").Activity(on, inbound: 1);

        var table = Assert.Single(DealCase.Ask(company, new() { OrderBy = "activity_count" }).Tables);

        Assert.Equal("activities", table.Columns[^1].Id);
        Assert.Equal(count, table.Rows[0].Cells[^1]!.Number);
    }

    [Fact]
    public void Big_WhereNoOpenDealHasAnAmount_FitsNone()
    {
        var company = DealCase.Company();
        company.Due("Unvalued", null);

        Assert.Empty(DealCase.Flagged(company, "big"));
    }

    [Theory]
    [InlineData(10, 1)] // a tenth of ten is one
    [InlineData(11, 2)] // of eleven, rounded up, two
    public void Big_IsTheLargestTenthRoundedUp(int deals, int big)
    {
        var company = DealCase.Company();
        for (var n = 1; n <= deals; n++)
        {
            company.Due($"Deal {n:00}", n);
        }

        Assert.Equal(big, DealCase.Flagged(company, "big").Count);
    }

    [Theory]
    [InlineData("amount desc", false)]
    [InlineData("risk desc", true)]
    [InlineData("probability desc", true)]
    public void ProbabilityAndImpact_AreGivenOnlyInAnOrderThatNeedsThem(string order, bool areGiven)
    {
        var company = DealCase.Company();
        company.Due("Acme");

        var deal = Assert.Single(DealCase.Ask(company, new() { OrderBy = order }).Deals);

        Assert.Equal(areGiven, deal.Probability is not null);
        Assert.Equal(areGiven, deal.Impact is not null);
    }

    [Fact]
    public void Age_OfADealWithoutACreationDate_IsUnknownAndStandsLast()
    {
        var company = DealCase.Company();
        company.Due("Undated").With(row => row with { CreatedAt = null });
        company.Due("Dated");

        var deals = DealCase.Ask(company, new() { OrderBy = "age desc" }).Deals;

        Assert.Equal(["Dated", "Undated"], deals.Select(deal => deal.Name));
        Assert.Null(deals[1].AgeDays);
        Assert.Null(deals[1].Created);
    }

    [Fact]
    public void Age_OfAClosedDeal_EndsAtItsCloseDate()
    {
        var company = DealCase.Company();
        company.Due("Won").Won("2026-11-19"); // created on 20 October

        Assert.Equal(30, Assert.Single(DealCase.Ask(company, new() { Flags = ["won"] }).Deals).AgeDays);
    }

    [Fact]
    public void LossReason_OfADealThatIsOpenAgain_IsNotGiven()
    {
        var company = DealCase.Company();
        company.Due("Reopened").Lost("2026-11-01", "Price").Moves("2026-11-10", "Proposal", close: "2026-12-20");

        Assert.Null(Assert.Single(DealCase.Ask(company).Deals).LossReason);
    }

    [Theory]
    [InlineData("2026-11-16", 1)]
    [InlineData("2026-11-22", 1)]
    [InlineData("2026-11-15", 0)]
    [InlineData("2026-11-23", 0)]
    public void Created_InAPeriod_IncludesBothEnds(string created, int count)
    {
        var company = DealCase.Company();
        company.Deal("Acme", "Priya", 1, "Qualify", "2026-12-20", created);

        var asked = new ListDealsArguments { DateField = "created", Period = "2026-11-16..2026-11-22" };

        Assert.Equal(count, DealCase.Ask(company, asked).Count);
    }

    [Theory]
    [InlineData(1_000, 2_000, "Least Most")]
    [InlineData(1_000.01, 1_999.99, "")]
    public void Amounts_OfTheFilter_IncludeBothEnds(double least, double most, string expected)
    {
        var company = DealCase.Company();
        company.Due("Least", 1_000);
        company.Due("Most", 2_000);
        company.Due("Unvalued", null);

        var filter = new DealFilter { MinAmount = (decimal)least, MaxAmount = (decimal)most };
        var listed = DealCase.Ask(company, new() { Filter = filter, OrderBy = "name" }).Deals;

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            listed.Select(deal => deal.Name),
            StringComparer.Ordinal
        );
    }
}
