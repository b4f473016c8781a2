using System.Globalization;
using NodaTime;
using RevBot.Skills.Facts;
using RevBot.Skills.PipelineTrend;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.PipelineTrend;

public sealed class GetPipelineTrendTests
{
    [Fact]
    public void Won_ByMonth_CountsEachMonthAndMarksTheCurrentOne()
    {
        var company = new TestCompany("2026-09-15").Seller("Priya");
        company.Deal("Earlier", "Priya", 1, created: "2026-06-01").Won("2026-06-30");
        company.Deal("A", "Priya", 100, created: "2026-06-01").Won("2026-07-10");
        company.Deal("B", "Priya", 50, created: "2026-06-01").Won("2026-08-31");
        company.Deal("C", "Priya", 25, created: "2026-06-01").Won("2026-08-01");
        company.Deal("D", "Priya", 7, created: "2026-06-01").Won("2026-09-15");

        var result = Ask(company, new() { Measure = "won_amount", Last = 3 });

        Assert.Equal(
            ["2026-07", "2026-08", "2026-09"],
            result.Points.Select(point => point.Period),
            StringComparer.Ordinal
        );
        Assert.Equal([100.0, 75.0, 7.0], result.Points.Select(point => point.Value!.Value));
        Assert.Equal([false, false, true], result.Points.Select(point => point.IsPart));
    }

    [Fact]
    public void AMonth_InWhichTheDataBegin_IsAPart()
    {
        var company = new TestCompany("2026-09-15").Seller("Priya");
        company.Deal("A", "Priya", 100, created: "2026-06-01").Won("2026-07-10");

        var points = Ask(company, new() { Measure = "won_amount", Last = 3 }).Points;

        Assert.Equal([true, false, true], points.Select(point => point.IsPart));
    }

    [Fact]
    public void Pipeline_ByMonth_IsWhatWasOpenAtTheEndOfEach()
    {
        var company = new TestCompany("2026-09-15").Seller("Priya");
        company.Deal("Before", "Priya", 1, created: "2026-05-02").Lost("2026-06-01");
        company.Deal("A", "Priya", 100, created: "2026-06-10", close: "2026-12-01");
        company.Deal("B", "Priya", 40, created: "2026-07-10", close: "2027-05-01").Won("2026-08-20");
        company.Deal("C", "Priya", 5, created: "2026-09-01", close: "2026-10-01");

        var result = Ask(company, new() { Last = 4 });

        Assert.Equal([100.0, 140.0, 100.0, 105.0], result.Points.Select(point => point.Value!.Value));
    }

    [Fact]
    public void Growth_OfASteadySeries_IsFoundAndSeasonsNeedTwoYears()
    {
        var result = Ask(Months(23, month => 100 + (10 * month)), new() { Measure = "won_amount", Last = 12 });

        Assert.True(result.Flags["grows"]);
        Assert.False(result.HasSeasons);
        Assert.Contains(result.Findings, finding => finding.Id == "no_seasons");
    }

    [Fact]
    public void Growth_SaysSinceWhen_AndWhereTheStepsShownGoTheOtherWay()
    {
        // Twenty months up, three down.
        var result = Ask(
            Months(23, month => month < 20 ? 100 + (10 * month) : 290 - (10 * (month - 19))),
            new() { Measure = "won_amount", Last = 4 }
        );

        Assert.True(result.Flags["grows"]);
        Assert.True(result.Flags["turned"]);
        Assert.NotEqual(result.Points[0].Period, result.LearntFrom);
        Assert.Equal(FactFormat.Period(result.LearntFrom!), result.FindFact("growth_from")!.Value.Text);
    }

    [Fact]
    public void Season_OfTwoYearsAndMore_IsToldFromGrowth()
    {
        var result = Ask(
            Months(36, month => (1000 + (10 * month) + (month % 5)) * (IsAugust(month) ? 0.5m : 1m)),
            new() { Measure = "won_amount", Last = 12 }
        );

        Assert.True(result.HasSeasons);
        Assert.Equal("August", result.Seasons[0].Name);
        Assert.InRange(result.Seasons[0].Effect, -0.55, -0.4);
        Assert.DoesNotContain(result.Points, point => point.IsOff);
    }

    [Fact]
    public void ADownturn_OffByMoreThanChance_IsNamed()
    {
        var result = Ask(
            Months(36, month => (1000 + (month * 37 % 50)) * (month == 30 ? 0.3m : 1m)),
            new() { Measure = "won_amount", Last = 12 }
        );

        var off = Assert.Single(result.Points, point => point.IsOff);
        Assert.True(off.Value < off.Expected);
        Assert.Contains(result.Findings, finding => finding.Id == "off");
    }

    [Fact]
    public void Need_IsWhatIsLeftOfTheQuotaOverTheWeeksLeft()
    {
        // 15 September: 15 days of 2026-Q3 are left, 77 are gone.
        var company = new TestCompany("2026-09-15").Seller("Priya").Quota("Priya", "2026-Q3", 1000);
        company.Deal("A", "Priya", 400, created: "2026-06-01").Won("2026-07-10");

        var same = Ask(company, new() { Measure = "won_amount" }).SameDay!;

        Assert.True(same.IsQuota);
        Assert.Equal(77, same.Day);
        Assert.Equal(600 / (15 / 7.0), same.NeededAWeek!.Value, 1e-9);
        Assert.Equal(400 / (77 / 7.0), same.PaceAWeek!.Value, 1e-9);
    }

    [Fact]
    public void SameDay_OfPastQuarters_CountsUpToThatDayOnly()
    {
        var company = new TestCompany("2026-07-10").Seller("Priya");
        company.Deal("In time", "Priya", 10, created: "2026-03-01").Won("2026-04-10");
        company.Deal("Later", "Priya", 90, created: "2026-03-01").Won("2026-04-11");

        var same = Ask(company, new() { Measure = "won_amount" }).SameDay!;

        Assert.Equal(10, same.Past[0].Value);
    }

    [Theory]
    [InlineData("fortnight", null)]
    [InlineData("month", 1)]
    [InlineData("month", 61)]
    public void Steps_OutOfBounds_AreRefused(string by, int? last)
    {
        var company = new TestCompany("2026-09-15").Seller("Priya");

        Assert.Throws<SkillInputException>(() => Ask(company, new() { By = by, Last = last }));
    }

    [Fact]
    public void AnEmptyScope_SaysThatThereIsNothing()
    {
        var result = Ask(new TestCompany("2026-09-15").Seller("Priya"), new() { Measure = "win_rate" });

        Assert.Equal(["nothing"], result.Findings.Select(finding => finding.Id), StringComparer.Ordinal);
    }

    private static bool IsAugust(int month) => new LocalDate(2023, 10, 1).PlusMonths(month).Month == 8;

    // A deal won in the middle of each of so many months from October 2023 on; the last is the month before today's.
    private static TestCompany Months(int count, Func<int, decimal> amount)
    {
        var first = new LocalDate(2023, 10, 3);
        var today = first.PlusMonths(count).PlusDays(1);
        var company = new TestCompany(Iso(today)).Seller("Priya");
        for (var month = 0; month < count; month++)
        {
            var on = first.PlusMonths(month);
            company
                .Deal(
                    string.Create(CultureInfo.InvariantCulture, $"M{month}"),
                    "Priya",
                    amount(month),
                    created: Iso(on.PlusDays(-20))
                )
                .Won(Iso(on));
        }

        return company;
    }

    private static GetPipelineTrendResult Ask(TestCompany company, GetPipelineTrendArguments arguments) =>
        new GetPipelineTrend().Run(company.AsSeenBy("Priya"), arguments);

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
