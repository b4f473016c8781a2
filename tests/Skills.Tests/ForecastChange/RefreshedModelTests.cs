using RevBot.Skills.ForecastChange;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.ForecastChange;

/// <summary>A window over the end of a quarter: the forecast of the next one learns from the one that closed.</summary>
public sealed class RefreshedModelTests
{
    [Fact]
    public void WindowOverAQuartersEnd_HasALineForWhatTheClosedQuarterTaught()
    {
        var company = Company();
        company.Deal("Open", "Priya", 5000, close: "2026-11-20", created: "2026-08-01").Segment("SMB");

        var result = Run(company, "2026-09-28");

        Assert.True(result.IsCovered && result.IsRefreshed);
        Assert.All(result.Methods, method => Assert.Equal(0, method.Residual.Minor));
        var model = result.Methods.Single(method => method.Method == "model");
        Assert.NotEqual(0, model.Lines.Single(line => line.Line == "refreshed").Amount.Minor);
        Assert.Equal(model.End.Minor, model.Start.Minor + model.Lines.Sum(line => line.Amount.Minor));
    }

    [Fact]
    public void WindowInsideAQuarter_HasNoSuchLine()
    {
        var company = Company();
        company.Deal("Open", "Priya", 5000, close: "2026-11-20", created: "2026-08-01").Segment("SMB");

        var result = Run(company, "2026-10-05");

        Assert.False(result.IsRefreshed);
        Assert.DoesNotContain(result.Methods[1].Lines, line => line.Line == "refreshed");
    }

    [Fact]
    public void SilentDeal_LosesByTimeAndAgeAlone()
    {
        var company = Company();
        company.Deal("Quiet", "Priya", 5000, close: "2026-11-20", created: "2026-08-01").Segment("SMB");

        var model = Run(company, "2026-10-12").Methods.Single(method => method.Method == "model");

        Assert.All(
            model.Lines,
            line =>
                Assert.Contains(line.Line, new[] { "time", "age", "activity", "seller", "recent_moves", "new_revenue" })
        );
    }

    private static TestCompany Company() =>
        new TestCompany("2026-10-20")
            .Leader("Vera")
            .Seller("Priya", manager: "Vera")
            .Seller("Paul", manager: "Vera")
            .WithPast();

    private static ExplainForecastChangeResult Run(TestCompany company, string since) =>
        new ExplainForecastChange().Run(company.AsSeenBy("Vera"), new() { Period = "2026-Q4", Since = since });
}
