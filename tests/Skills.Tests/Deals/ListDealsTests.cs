using RevBot.Data.Warehouse;
using RevBot.Skills.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Tests.Deals;

public sealed class ListDealsTests
{
    [Fact]
    public void WithoutArguments_OpenDealsDueInTheCurrentQuarter()
    {
        var company = DealCase.Company();
        company.Due("Due", 1_000);
        company.Due("Last day", 2_000, "2026-12-31");
        company.Due("Next quarter", 4_000, "2027-01-01");
        company.Due("Won", 8_000).Won("2026-11-01");
        company.Due("Omitted", 16_000).Category(ForecastCategory.Omitted);

        var result = DealCase.Ask(company);

        Assert.Equal((2, 3_000m), (result.Count!.Value, result.Amount!.Value.Amount));
        Assert.Equal("2026-Q4", result.Period);
        Assert.Equal(["D-2", "D-1"], result.ListedDeals);
    }

    [Fact]
    public void LossReasons_InTheFilter_ListOnlyDealsLostForThem()
    {
        var company = DealCase.Company();
        company.Due("Too dear", 1_000).Lost("2026-11-01", "Price");
        company.Due("Too late", 2_000).Lost("2026-11-02", "Timing");
        company.Due("Open", 4_000);

        var result = DealCase.Ask(
            company,
            new ListDealsArguments
            {
                Flags = ["lost"],
                Filter = new DealFilter { LossReasons = ["price"] },
            }
        );

        Assert.Equal(["D-1"], result.ListedDeals);
    }

    [Fact]
    public void Omitted_NamedInTheFilter_AreListed()
    {
        var company = DealCase.Company();
        company.Due("Omitted").Category(ForecastCategory.Omitted);

        var result = DealCase.Ask(company, new() { Filter = new DealFilter { ForecastCategories = ["omitted"] } });

        Assert.Equal(1, result.Count);
    }

    [Fact]
    public void Totals_AreOfAllThatMatch_NotOnlyTheListed()
    {
        var company = DealCase.Company();
        for (var n = 1; n <= 12; n++)
        {
            company.Due($"Deal {n:00}", n);
        }

        var result = DealCase.Ask(company, new() { Top = 3 });

        Assert.Equal((12, 78m), (result.Count!.Value, result.Amount!.Value.Amount));
        Assert.Equal(["Deal 12", "Deal 11", "Deal 10"], result.Deals.Select(deal => deal.Name));
        Assert.Equal(12, Assert.Single(result.Tables).OutOf);
        Assert.Equal(10, DealCase.Ask(company).Deals.Count);
    }

    [Theory]
    [InlineData("closed", "Won Lost")]
    [InlineData("created", "Fresh")]
    [InlineData("last_activity", "Talked")]
    [InlineData("changed", "Moved")]
    public void DateField_SaysWhatThePeriodIsAbout(string field, string expected)
    {
        var company = DealCase.Company();
        company.Due("Won", 5).Won("2026-11-17");
        company.Due("Lost", 4).Lost("2026-11-18");
        company.Due("Won before", 3).Won("2026-11-15");
        company.Deal("Fresh", "Priya", 1, "Qualify", "2027-05-01", created: "2026-11-16");
        company.Due("Talked").Activity("2026-11-19", outbound: 1);
        company.Due("Moved").Moves("2026-11-22", amount: 900);
        company.Due("Moved before").Moves("2026-11-15", amount: 900);

        var result = DealCase.Ask(company, new() { DateField = field, Period = "2026-W47" });

        Assert.Equal(expected.Split(' '), result.Deals.Select(deal => deal.Name));
    }

    [Fact]
    public void Changed_InAnEarlierPeriodToo_Counts()
    {
        var company = DealCase.Company();
        company.Due("Twice").Moves("2026-11-10", amount: 900).Moves("2026-11-20", amount: 800);

        Assert.Equal(
            1,
            DealCase.Ask(company, new() { DateField = "changed", Period = "2026-11-10" + "..2026-11-11" }).Count
        );
        Assert.Equal(
            0,
            DealCase.Ask(company, new() { DateField = "changed", Period = "2026-11-12..2026-11-13" }).Count
        );
    }

    [Fact]
    public void DateField_Unknown_IsRefused() =>
        Assert.Throws<SkillInputException>(() => DealCase.Ask(DealCase.Company(), new() { DateField = "birthday" }));

    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    public void Top_OutsideOneToFourHundred_IsRefused(int top) =>
        Assert.Throws<SkillInputException>(() => DealCase.Ask(DealCase.Company(), new() { Top = top }));

    [Fact]
    public void Scope_HoldsNothingOfOthers()
    {
        var company = DealCase.Company().Seller("Olaf");
        company.Due("Mine", 1_000);
        company.Deal("Foreign", "Olaf", 9_000, "Proposal", "2026-12-20", created: "2026-10-01");
        company.Due("Given away", 5_000).Moves("2026-11-20", owner: "Olaf");

        var result = DealCase.Ask(company, who: "Mia");

        Assert.Equal((1, 1_000m), (result.Count!.Value, result.Amount!.Value.Amount));
        Assert.Equal(["D-1"], result.ListedDeals);
        Assert.Equal(2, DealCase.Ask(company, who: "Mia", on: "2026-11-19").Count);
    }

    [Fact]
    public void AsOf_AnEarlierDay_ListsDealsAsTheyWere()
    {
        var company = DealCase.Company();
        company.Due("Acme", 1_000).Moves("2026-11-10", amount: 2_000, stage: "Negotiation").Won("2026-11-20");

        var then = Assert.Single(DealCase.Ask(company, on: "2026-11-09").Deals);

        Assert.Equal(("Proposal", 1_000m, 20), (then.Stage, then.Amount!.Value.Amount, then.AgeDays!.Value));
        Assert.Equal(0, DealCase.Ask(company).Count);
    }

    [Fact]
    public void Currencies_AreAddedUpInTheReportingOne()
    {
        var company = DealCase.Company().Rate("EUR", "2026-01-01", 1.25m);
        company.Due("Euro", 1_000).In("EUR");
        company.Due("Dollar", 1_100);

        var result = DealCase.Ask(company);

        Assert.Equal(2_350m, result.Amount!.Value.Amount);
        Assert.Equal(["Euro", "Dollar"], result.Deals.Select(deal => deal.Name));
    }

    [Fact]
    public void Data_WithoutCloseDates_ListsAllOpenDealsOfNowAndSaysSo()
    {
        var company = DealCase.Company().Assumption("open_amount", "Open amounts are list prices.");
        company.Deal("Acme", "Priya", 1_000);

        var now = DealCase.Ask(company);
        var next = DealCase.Ask(company, new() { Period = "2027-Q1" });

        Assert.Equal(1, now.Count);
        Assert.Contains(now.Notes, note => note.Text.Contains("all open deals", StringComparison.Ordinal));
        Assert.Contains(now.Notes, note => note.Text == "Open amounts are list prices.");
        Assert.Null(next.Count);
        Assert.Contains(next.Notes, note => note.Kind == NoteKind.Missing);
    }

    [Fact]
    public void Table_HasTheColumnOfItsOrder()
    {
        var company = DealCase.Company();
        company.Due("Acme").Activity("2026-11-20", inbound: 1);

        string LastColumn(ListDealsArguments arguments) => DealCase.Ask(company, arguments).Tables[0].Columns[^1].Id;

        Assert.Equal("amount", LastColumn(new()));
        Assert.Equal("last_activity", LastColumn(new() { OrderBy = "last_activity asc" }));
        Assert.Equal("impact", LastColumn(new() { OrderBy = "risk desc" }));
        Assert.Equal("created", LastColumn(new() { DateField = "created" }));
    }

    [Fact]
    public void SameQuestion_Twice_GivesTheSameBytes()
    {
        var company = DealCase.Company();
        company.Due("B", 1_000);
        company.Due("A", 1_000);

        string Json() => System.Text.Json.JsonSerializer.Serialize(DealCase.Ask(company), Catalog.SkillJson.Options);

        Assert.Equal(Json(), Json());
    }
}
