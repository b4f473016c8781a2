using RevBot.Data.Book;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Risk;

/// <summary>
/// 120 deals were open in Proposal and due in 2026-Q3 on 22 August, its 53rd day as 22 November is of this quarter.
/// Of 80 that had never slipped 60 were won, of 40 that had slipped 10.
/// </summary>
public sealed class RiskNormsTests
{
    // Mantel–Haenszel over the one stratum: (10·20 ÷ 120) ÷ (30·60 ÷ 120), pulled towards 0.7 by two deals.
    private static readonly double Ratio =
        ((10.0 * 20 / 120) + (2 * Math.Sqrt(0.7))) / ((30.0 * 60 / 120) + (2 / Math.Sqrt(0.7)));

    [Fact]
    public void OddsRatio_OfSlipped_IsTheOneOfTheTwoByTwoTable()
    {
        var norms = Norms(WithHistory());

        Assert.True(norms.IsMeasured);
        Assert.Equal(120, norms.Deals);
        Assert.Equal(40, norms.DealsWith(RiskMarks.Slipped));
        Assert.Equal(Ratio, norms.OddsRatio(RiskMarks.Slipped), 12);
    }

    [Fact]
    public void OddsRatio_OfMarksWithoutHistory_IsTheDefault()
    {
        var norms = Norms(WithHistory());

        Assert.Equal(0.7, norms.OddsRatio(RiskMarks.NextStep), 12);
        Assert.Equal(0.7 * 0.7, norms.OddsRatio(RiskMarks.Buyer | RiskMarks.NextStep), 12);
        Assert.Equal(1, norms.OddsRatio(RiskMarks.None));
    }

    [Fact]
    public void Unmarked_AveragedOverTheSignalsOfThePast_GivesTheConversionBack()
    {
        var company = WithHistory();
        var book = company.AsSeenBy("Vera");
        var stage = book.Company.Stages.Single(found => found.Name == "Proposal");

        var unmarked = Norms(company).Unmarked(stage, 70.0 / 120);

        // Two thirds had no signal, one third had slipped.
        var odds = unmarked / (1 - unmarked) * Ratio;
        Assert.Equal(70.0 / 120, (2.0 / 3 * unmarked) + (1.0 / 3 * odds / (1 + odds)), 9);
    }

    [Fact]
    public void Impact_OfASlippedDeal_IsAmountTimesTheLossOfProbability()
    {
        var company = WithHistory();
        company
            .Deal("Acme", "Priya", 100_000, "Qualify", "2026-09-28", created: "2026-09-20")
            .Moves("2026-10-02", close: "2026-12-20")
            .Moves("2026-11-01", stage: "Proposal");

        var deal = Assert.Single(RiskCase.Ask(company).Deals);

        var unmarked = deal.ProbabilityWithoutSignals!.Value;
        var odds = unmarked / (1 - unmarked) * Ratio;
        Assert.Equal(odds / (1 + odds), deal.Probability!.Value, 9);
        Assert.Equal(100_000 * (unmarked - (odds / (1 + odds))), (double)deal.Impact.Amount, 0.01);
    }

    [Fact]
    public void Norms_OfARep_AreThoseOfTheCompany()
    {
        var company = WithHistory();

        var rep = company.Seller("Olaf").AsSeenBy("Olaf");

        Assert.Equal(0, rep.Deals.Count);
        Assert.Equal(Ratio, rep.Norms.Risk(Quarter(rep)).OddsRatio(RiskMarks.Slipped), 12);
    }

    [Fact]
    public void Norms_BeforeTheQuarterWasOver_DoNotKnowIt()
    {
        var book = WithHistory().AsSeenBy("Vera", "2026-09-10");

        Assert.Equal(0, book.Norms.Risk(Quarter(book)).Deals);
    }

    [Fact]
    public void Impact_WithoutHistory_IsTheDefaultLossAndSaidSo()
    {
        var company = RiskCase.Company();
        company.Acme(close: "2026-11-20");

        var result = RiskCase.Ask(company);

        // Proposal converts at 40% by the CRM's default; odds 0.4 ÷ 0.6 × 0.7 = 7 ÷ 15, so 7 ÷ 22.
        Assert.Equal(100_000 * (0.4 - (7.0 / 22)), (double)result.Impact!.Value.Amount, 0.01);
        Assert.Contains(result.Notes, note => note.Text.Contains("too thin", StringComparison.Ordinal));
    }

    private static RiskNorms Norms(TestCompany company)
    {
        var book = company.AsSeenBy("Vera");
        return book.Norms.Risk(Quarter(book));
    }

    private static Data.Calendar.Period Quarter(ScopedBook book) => book.Company.Calendar.QuarterOf(book.Today);

    private static TestCompany WithHistory()
    {
        var company = RiskCase.Company();
        for (var index = 0; index < 120; index++)
        {
            var slipped = index >= 80;
            var won = slipped ? index < 90 : index < 60;
            var deal = company
                .Deal($"Past {index}", "Priya", 1_000, "Qualify", slipped ? "2026-06-28" : "2026-09-20", "2026-06-20")
                .Moves("2026-07-02", close: "2026-09-20")
                .Moves("2026-07-20", stage: "Proposal");
            _ = won ? deal.Won("2026-09-15") : deal.Lost("2026-09-15");
        }

        return company;
    }
}
