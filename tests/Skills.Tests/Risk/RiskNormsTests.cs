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
    [Fact]
    public void OddsRatio_OfSlipped_IsWhereTheDataAndThePriorPullAlike()
    {
        var norms = Norms(WithHistory());
        var ratio = norms.OddsRatio(RiskMarks.Slipped);

        Assert.True(norms.IsMeasured);
        Assert.Equal(120, norms.Deals);
        Assert.Equal(40, norms.DealsWith(RiskMarks.Slipped));

        // With u the chance of deals that never slipped: 80·u + 40·p(u) = 70 wins, and what 10 of 40 are short of 40·p(u)
        // pulls as strongly as ln 0.7 does.
        var unmarked = Solve(share => (80 * share) + (40 * RiskNorms.WithOdds(share, ratio)), 70);
        Assert.Equal(10 - (40 * RiskNorms.WithOdds(unmarked, ratio)), Math.Log(ratio) - Math.Log(0.7), 6);
    }

    // 60 deals had slipped and been silent, 60 neither. Counted one by one each group has the whole difference, and the two
    // together its square.
    [Fact]
    public void OddsRatios_OfGroupsThatAlwaysComeTogether_ShareWhatTheyCost()
    {
        Dictionary<(int, RiskMarks), RiskTally> Cells(RiskMarks marks) =>
            new() { [(1, marks)] = new(60, 15), [(1, RiskMarks.None)] = new(60, 45) };
        var both = new RiskNorms(Cells(RiskMarks.Slipped | RiskMarks.Silent));
        var one = new RiskNorms(Cells(RiskMarks.Slipped)).OddsRatio(RiskMarks.Slipped);

        Assert.Equal(both.OddsRatio(RiskMarks.Slipped), both.OddsRatio(RiskMarks.Silent), 9);
        Assert.InRange(both.OddsRatio(RiskMarks.Slipped | RiskMarks.Silent), one * 0.8, one);
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
        var odds = unmarked / (1 - unmarked) * Norms(company).OddsRatio(RiskMarks.Slipped);
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

        // Such deals reach 70 of 120, drawn to itself: a deal without its signals is taken to be no better than that.
        var norms = Norms(company);
        var conversion = 70.0 / 120;
        var stage = company.AsSeenBy("Vera").Company.Stages.Single(found => found.Name == "Proposal");
        var with = RiskNorms.WithOdds(norms.Unmarked(stage, conversion), norms.OddsRatio(RiskMarks.Slipped));
        Assert.Equal(with, deal.Probability!.Value, 9);
        Assert.Equal(conversion, deal.ProbabilityWithoutSignals!.Value, 9);
        Assert.Equal(100_000 * (conversion - with), (double)deal.Impact.Amount, 0.01);
    }

    [Fact]
    public void Norms_OfARep_AreThoseOfTheCompany()
    {
        var company = WithHistory();

        var rep = company.Seller("Olaf").AsSeenBy("Olaf");

        Assert.Equal(0, rep.Deals.Count);
        Assert.Equal(
            Norms(company).OddsRatio(RiskMarks.Slipped),
            rep.Norms.Risk(Quarter(rep)).OddsRatio(RiskMarks.Slipped),
            12
        );
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

    /// <summary>The share at which a rising function has a value, by halving.</summary>
    private static double Solve(Func<double, double> rising, double value)
    {
        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = rising(middle) < value ? (middle, high) : (low, middle);
        }

        return low;
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
