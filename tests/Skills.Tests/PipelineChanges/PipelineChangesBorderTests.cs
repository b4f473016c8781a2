using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>The limits that get_pipeline_changes documents, each on both of its sides.</summary>
public sealed class PipelineChangesBorderTests
{
    private const string Due = "2026-12-15";

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void Movers_AreAtMostTen_TheLargestChangeFirst(int deals, int movers)
    {
        var result = Run(Created(deals));

        Assert.Equal(movers, result.Movers.Count);
        Assert.Equal($"Deal {deals}", result.Movers[0].Name);
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 50)]
    public void Moves_OfALine_AreAtMostFifty_WhileItsAmountIsOfAll(int deals, int moves)
    {
        var created = Run(Created(deals)).Lines.Single(line => line.Line == "created");

        Assert.Equal((deals, moves), (created.Deals, created.Moves.Count));
        Assert.Equal(deals * (deals + 1) / 2m, created.Amount.Amount);
    }

    [Fact]
    public void Window_OfOneDay_IsTaken()
    {
        var result = Run(Created(1), since: "2026-11-17", until: "2026-11-17");

        Assert.Equal(("2026-11-17", "2026-11-17"), (result.Since, result.Until));
        Assert.Equal(1, result.EndDeals);
        Assert.Equal(0, result.StartDeals);
    }

    [Fact]
    public void Window_UntilADayToCome_EndsToday() =>
        Assert.Equal("2026-11-22", Run(Created(1), until: "2026-12-24").Until);

    [Theory]
    [InlineData("1980-01-01", true)]
    [InlineData("1979-12-31", false)]
    public void Window_SinceAYearBefore1980_IsRefused(string since, bool isTaken)
    {
        var company = Created(1);

        if (isTaken)
        {
            Assert.Equal(since, Run(company, since).Since);
        }
        else
        {
            Assert.Throws<SkillInputException>(() => Run(company, since));
        }
    }

    [Fact]
    public void AmountBeforeAndAfter_WhereNoneIsEntered_AreUnknownAndCountAsZero()
    {
        var company = Company();
        company.Deal("Unvalued", "Priya", null, close: Due, created: "2026-11-17");

        var result = Run(company);

        var move = Assert.Single(result.Lines.Single(line => line.Line == "created").Moves);
        Assert.Null(move.Before);
        Assert.Null(move.After);
        Assert.Equal((0m, 1), (move.Change.Amount, result.WithoutAmount!.Value));
    }

    private static TestCompany Company() => new TestCompany("2026-11-22").Seller("Priya");

    // Deals of 1, 2, 3, … created on the Tuesday of the week.
    private static TestCompany Created(int deals)
    {
        var company = Company();
        for (var n = 1; n <= deals; n++)
        {
            company.Deal($"Deal {n}", "Priya", n, close: Due, created: "2026-11-17");
        }

        return company;
    }

    private static GetPipelineChangesResult Run(TestCompany company, string? since = null, string? until = null) =>
        new GetPipelineChanges().Run(
            company.AsSeenBy("Priya"),
            new()
            {
                Period = "2026-Q4",
                Since = since,
                Until = until,
            }
        );
}
