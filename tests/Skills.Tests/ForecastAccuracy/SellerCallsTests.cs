using RevBot.Skills.Facts;
using RevBot.Skills.ForecastAccuracy;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.ForecastAccuracy;

/// <summary>Sellers' calls for quarters in which they won 100,000 each.</summary>
public sealed class SellerCallsTests
{
    [Fact]
    public void Calls_AtEachPoint_AreJudgedByTheNewestOwnOneOfThen()
    {
        // 2026-Q3 is July to September: week 1 ends on 7 July, week 6 on 11 August, week 11 on 15 September.
        var company = Company("2026-Q3", call: null);
        company
            .Call("Priya", "2026-Q3", 60_000, on: "2026-07-06")
            .Call("Priya", "2026-Q3", 120_000, on: "2026-08-11")
            .Call("Priya", "2026-Q3", 500_000, on: "2026-08-12", by: "Vera")
            .Call("Priya", "2026-Q3", 95_000, on: "2026-09-15")
            .Call("Priya", "2026-Q3", 10_000, on: "2026-09-16");

        var seller = Assert.Single(Run(company, "Vera").Sellers);

        Assert.Equal([0.6, 0.8, 0.95], seller.Points.Select(point => Math.Round(point.Accuracy!.Value, 9)));
        Assert.Equal([-0.4, 0.2, -0.05], seller.Points.Select(point => Math.Round(point.Bias!.Value, 9)));
        Assert.Equal((1, false, (string?)null), (seller.Points[1].Quarters, seller.IsRanked, seller.Habit));
    }

    [Fact]
    public void FewerThanFourQuarters_AreListedLastAndNotCompared()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Adam", "Vera").Seller("Zoe", "Vera");
        Quarter(company, "Adam", "2026-Q3", "2026-09-20", "2026-08-01", 100_000);
        foreach (var (quarter, close, on) in Past)
        {
            Quarter(company, "Zoe", quarter, close, on, 50_000);
        }

        var result = Run(company, "Vera");

        Assert.Equal(
            [("Zoe", true), ("Adam", false)],
            result.Sellers.Select(seller => (seller.Seller, seller.IsRanked))
        );
        Assert.Contains(
            result.Notes,
            note =>
                note.Kind == NoteKind.Caution && note.Text.Contains("fewer than 4 quarters", StringComparison.Ordinal)
        );
        Assert.Equal("sandbagging", result.Sellers[0].Habit);
        Assert.Null(result.Sellers[1].Habit);
    }

    [Theory]
    [InlineData(new[] { 0.8, 0.82, 0.78, 0.8 }, "sandbagging")]
    [InlineData(new[] { 1.2, 1.22, 1.18, 1.2 }, "happy_ears")]
    [InlineData(new[] { 0.8, 0.82, 0.78 }, null)]
    [InlineData(new[] { 0.5, 1.4, 0.6, 1.3 }, null)]
    [InlineData(new[] { 0.97, 0.98, 0.97, 0.98 }, null)]
    [InlineData(new[] { 0.95, 0.95, 0.95, 0.95 }, "sandbagging")]
    [InlineData(new[] { 0.951, 0.951, 0.951, 0.951 }, null)]
    public void AHabit_IsSaidOnlyWhereItIsLargeAndMoreThanChance(double[] ratios, string? habit) =>
        Assert.Equal(habit, SellerCalls.HabitOf(ratios));

    [Fact]
    public void ARep_SeesTheOwnCallsOnly()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Adam", "Vera").Seller("Zoe", "Vera");
        Quarter(company, "Adam", "2026-Q3", "2026-09-20", "2026-08-01", 100_000);
        Quarter(company, "Zoe", "2026-Q3", "2026-09-20", "2026-08-01", 70_000);

        Assert.Equal("Zoe", Assert.Single(Run(company, "Zoe").Sellers).Seller);
    }

    [Fact]
    public void TooYoungACompany_HasNoFigureAndSaysSo()
    {
        var result = Run(Company("2026-Q3", 100_000), "Vera");

        Assert.Empty(result.Methods);
        Assert.DoesNotContain(result.Facts, fact => fact.Id == "quarters");
        Assert.Contains(result.Notes, note => note.Kind == NoteKind.Missing);
        Assert.False(result.Flags["known"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void MoreQuartersThanTheRecordHas_AreRefused(int quarters) =>
        Assert.Throws<SkillInputException>(() =>
            new GetForecastAccuracy().Run(Company("2026-Q3", null).AsSeenBy("Vera"), new() { Quarters = quarters })
        );

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void AsManyQuartersAsTheRecordHas_AreTaken(int quarters) =>
        Assert.Single(
            new GetForecastAccuracy()
                .Run(Company("2026-Q3", 100_000).AsSeenBy("Vera"), new() { Quarters = quarters })
                .Sellers
        );

    private static readonly (string Quarter, string Close, string On)[] Past =
    [
        ("2025-Q4", "2025-12-20", "2025-11-01"),
        ("2026-Q1", "2026-03-20", "2026-02-01"),
        ("2026-Q2", "2026-06-20", "2026-05-01"),
        ("2026-Q3", "2026-09-20", "2026-08-01"),
    ];

    private static TestCompany Company(string quarter, decimal? call)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Priya", "Vera");
        Quarter(company, "Priya", quarter, "2026-09-20", "2026-08-01", call);
        return company;
    }

    private static void Quarter(
        TestCompany company,
        string seller,
        string quarter,
        string close,
        string on,
        decimal? call
    )
    {
        company.Deal($"{seller} {quarter}", seller, 100_000, close: close, created: "2025-01-05").Won(close);
        if (call is { } amount)
        {
            company.Call(seller, quarter, amount, on);
        }
    }

    private static GetForecastAccuracyResult Run(TestCompany company, string viewer) =>
        new GetForecastAccuracy().Run(company.AsSeenBy(viewer), new());
}
