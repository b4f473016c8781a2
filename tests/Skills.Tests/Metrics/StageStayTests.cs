using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

/// <summary>How long deals stay in stages, and figures of any time.</summary>
public sealed class StageStayTests
{
    [Fact]
    public void DaysInStage_AreMeanAndMedianOfTheStaysThatEndedInThePeriod()
    {
        // Left in Q3: Qualify after 10 and 30 days, Proposal after 20 and 41, back in Qualify after 5.
        var total = Ask(Company(), new() { Measures = ["days_in_stage"] }).Total;

        Assert.Equal(21.2m, total.Values["days_in_stage"]);
        Assert.Equal(20m, total.Values["days_in_stage_median"]);
    }

    [Fact]
    public void DaysInStage_FilteredByStage_MeanTheStageThatWasLeft()
    {
        var asked = new QueryMetricArguments
        {
            Measures = ["days_in_stage"],
            Filter = new() { Stages = ["proposal"] },
        };

        Assert.Equal(30.5m, Ask(Company(), asked).Total.Values["days_in_stage_median"]);
    }

    [Fact]
    public void DaysInStage_ByStageAndOwner_AreOfWhoHadItThen()
    {
        var result = Ask(
            Company(),
            new()
            {
                Measures = ["days_in_stage"],
                GroupBy = ["stage", "owner"],
                OrderBy = "days_in_stage asc",
            }
        );

        Assert.Equal(
            ["Qualify Olaf 10", "Qualify Priya 17.5", "Proposal Priya 30.5"],
            result.Rows.Select(row =>
                FormattableString.Invariant($"{row.Group["stage"]} {row.Group["owner"]} {row.Values["days_in_stage"]}")
            )
        );
    }

    [Fact]
    public void DaysInStage_WithoutAHistory_SaysSo()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Priya", "Vera");
        company.Deal("A", "Priya", 1, created: "2026-07-01").Won("2026-08-01");

        var result = Ask(company, new() { Measures = ["days_in_stage"] });

        Assert.Null(result.Total.Values["days_in_stage"]);
        Assert.Contains(new Note(NoteKind.Missing, "This data has no history of stages."), result.Notes);
    }

    [Fact]
    public void Period_All_CountsEveryDealAndSaysSo()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Priya", "Vera");
        company.Deal("Old", "Priya", 1, created: "2024-01-05").Won("2024-02-01");
        company.Deal("Late", "Priya", 2, close: "2028-01-01");
        company.Deal("Undated", "Priya", 4);

        var result = Ask(company, new() { Measures = ["deal_count", "won_count", "pipeline_amount"], Period = "All" });

        Assert.Equal((2m, 1m), (result.Total.Values["deal_count"], result.Total.Values["won_count"]));
        Assert.Equal((6m, "2024-01-05..2028-01-01"), (result.Total.Values["pipeline_amount"], result.Period));
        Assert.Contains(result.Notes, note => note.Text.StartsWith("This is about any time", StringComparison.Ordinal));
    }

    [Fact]
    public void Period_All_CannotBeCompared()
    {
        var refusal = Assert.Throws<SkillInputException>(() =>
            Ask(
                Company(),
                new()
                {
                    Measures = ["won_count"],
                    Period = "all",
                    CompareTo = "2026-Q1",
                }
            )
        );

        Assert.StartsWith("Any time cannot be compared", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_OnTheCloseDate_StandsForThePeriodWhereNoneIsNamed()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Priya", "Vera");
        company.Deal("Soon", "Priya", 1, close: "2026-09-01");
        company.Deal("Late", "Priya", 2, close: "2028-01-01");
        var late = new DealFilter { Where = [FieldCondition.Of("close_date", ">", "2027-01-01")] };

        var open = Ask(company, new() { Measures = ["pipeline_amount"], Filter = late });
        var inQuarter = Ask(
            company,
            new()
            {
                Measures = ["pipeline_amount"],
                Filter = late,
                Period = "2026-Q3",
            }
        );

        Assert.Equal((2m, 0m), (open.Total.Values["pipeline_amount"], inQuarter.Total.Values["pipeline_amount"]));
        Assert.Equal("close date after 1 Jan 2027", open.Filter);
    }

    private static TestCompany Company()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Priya", "Vera").Seller("Olaf", "Vera");
        company
            .Deal("A", "Olaf", 1, "Qualify", "2026-09-01", "2026-06-25")
            .Moves("2026-07-05", stage: "Proposal", owner: "Priya")
            .Moves("2026-07-25", stage: "Qualify")
            .Moves("2026-07-28", amount: 2)
            .Moves("2026-07-30", stage: "Negotiation");
        company
            .Deal("B", "Priya", 1, "Qualify", "2026-09-01", "2026-06-01")
            .Moves("2026-07-01", stage: "Proposal")
            .Lost("2026-08-11");
        company
            .Deal("Before", "Priya", 1, "Qualify", "2026-09-01", "2026-01-01")
            .Moves("2026-06-30", stage: "Proposal");
        return company;
    }

    private static QueryMetricResult Ask(TestCompany company, QueryMetricArguments arguments) =>
        new QueryMetric().Run(company.AsSeenBy("Vera"), arguments);
}
