using RevBot.Skills.Deals;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Deals;

/// <summary>Deals that figures leave out are said by each answer that they touch, and can be listed.</summary>
public sealed class UncountedDealsTests
{
    private const string Unrated =
        "1 deal has an amount in a currency without a rate into USD, counted as zero: 90,000 CHF.";

    private const string Undated = "1 won or open deal has no close date and so is in no period.";

    [Fact]
    public void Answers_OfAmountsThatNoRateConverts_SaySo()
    {
        var company = DealCase.Company();
        company.Due("Dollars", 1_000);
        company.Due("Francs", 90_000).In("CHF");

        Assert.Contains(Unrated, Notes(company, new ListDeals(), new ListDealsArguments()), StringComparer.Ordinal);
        Assert.Contains(
            Unrated,
            Notes(company, new QueryMetric(), new QueryMetricArguments { Measures = ["pipeline_amount"] }),
            StringComparer.Ordinal
        );
        Assert.DoesNotContain(
            Notes(company, new ListDeals(), new ListDealsArguments()),
            note => note.Contains("no amount", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Answers_OfAnotherPeriodOrScope_DoNotSaySo()
    {
        var company = DealCase.Company().Seller("Tom", manager: "Mia");
        company.Due("Francs", 90_000).In("CHF");
        company.Deal("Mine", "Tom", 1_000, close: "2026-12-20", created: "2026-10-20");

        Assert.DoesNotContain(
            Unrated,
            Notes(company, new ListDeals(), new ListDealsArguments { Period = "2027-Q1" }),
            StringComparer.Ordinal
        );
        Assert.DoesNotContain(
            Unrated,
            Notes(company, new ListDeals(), new ListDealsArguments(), "Tom"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Answers_AboutAPeriod_SayWhichDealsAreInNone()
    {
        var company = DealCase.Company();
        company.Due("Dated", 1_000);
        company.Deal("Undated", "Priya", 7_000, created: "2026-10-20");

        Assert.Contains(
            Undated,
            Notes(company, new QueryMetric(), new QueryMetricArguments { Measures = ["pipeline_amount"] }),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Flags_ListTheDealsThatFiguresLeaveOut()
    {
        var company = DealCase.Company();
        company.Due("Dollars", 1_000);
        company.Due("Francs", 90_000).In("CHF");
        company.Deal("Undated", "Priya", 7_000, created: "2026-10-20");

        Assert.Equal(["Francs"], DealCase.Flagged(company, "no_rate"), StringComparer.Ordinal);
        Assert.Equal(["Undated"], DealCase.Flagged(company, "no_close_date"), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Notes(
        TestCompany company,
        ISkill skill,
        object arguments,
        string who = "Vera"
    ) => skill.Run(company.AsSeenBy(who), arguments).Notes.Select(note => note.Text);
}
