using RevBot.Skills.Facts;
using RevBot.Skills.Metrics;
using RevBot.Skills.Provenance;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Provenance;

/// <summary>The deals behind a figure.</summary>
public sealed class CountedRowsTests
{
    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(2, 2, 1)]
    public void Rows_AreListedUpToTheMost_LargestFirst_AndAllAddUp(int most, int listed, int leftOut)
    {
        var company = Company();
        var book = company.AsSeenBy("Priya");
        var result = new QueryMetric().Run(book, new() { Measures = ["won_amount"], Period = "2026-Q3" });

        var rows = CountedRows.Of(book, result, CountedDeals.Won, most)!;

        Assert.Equal((listed, leftOut, 3), (rows.Listed.Count, rows.LeftOut, rows.Count));
        Assert.Equal(new[] { "C", "B", "A" }.Take(listed), rows.Listed.Select(row => row.Name));
        Assert.Equal(60m, rows.Total.Amount);
    }

    [Fact]
    public void Rows_OfAnAnswerWithoutAPeriod_AreUnknown()
    {
        var book = Company().AsSeenBy("Priya");

        var result = new QueryMetric().Run(book, new() { Measures = ["won_amount"], Period = "2026-Q3" });

        Assert.Null(CountedRows.Of(book, result with { Period = null }, CountedDeals.Won, most: 5));
    }

    [Fact]
    public void Rows_ByIds_LeaveOutWhatIsNotInView_AndRepeats()
    {
        var book = Company().AsSeenBy("Priya");

        var rows = CountedRows.Of(book, ["D-2", "D-99", "D-2", "D-1"], most: 5);

        Assert.Equal(["B", "A"], rows.Listed.Select(row => row.Name));
        Assert.Equal(2, rows.Count);
    }

    private static TestCompany Company()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        company.Deal("A", "Priya", 10).Won("2026-08-10");
        company.Deal("B", "Priya", 20).Won("2026-08-10");
        company.Deal("C", "Priya", 30).Won("2026-08-10");
        return company;
    }
}
