using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Reconciliation;

/// <summary>The warehouse is loaded and the CRM read on 22 November at six; what the CRM changed by then is known.</summary>
public sealed class ReconcileTests
{
    private const string Due = "2026-12-15";

    [Fact]
    public void SameDeals_OnBothSides_Pass()
    {
        var company = PlantedCauses.People();
        company.Deal("Open", "Priya", 100, close: Due).Mirror();
        company.Deal("Won", "Priya", 50).Won("2026-11-02").Mirror();

        var result = Run(company.AsSeenBy("Vera"));

        Assert.True(result.Passed);
        Assert.Empty(result.Causes);
        Assert.Equal([("pipeline", 100m), ("bookings", 50m), ("deal_counts", 2m)], Values(result, check => check.Crm));
        Assert.Equal(Values(result, check => check.Crm), Values(result, check => check.Warehouse));
    }

    [Theory]
    [InlineData("stale", 20)]
    [InlineData("deleted_in_crm", -100)]
    [InlineData("missing_in_warehouse", 100)]
    [InlineData("extra_in_warehouse", -100)]
    [InlineData("period_boundary", -100)]
    [InlineData("currency", 10)]
    [InlineData("stage_mapping", -100)]
    [InlineData("amount", 11)]
    [InlineData("close_date", 0)]
    [InlineData("owner", 0)]
    public void Cause_PlantedAlone_IsFoundAndMakesTheWholeDelta(string cause, int delta)
    {
        var company = PlantedCauses.People();
        company.Deal("Good", "Priya", 1000, close: Due).Mirror();
        PlantedCauses.Plant(company, cause, "Bad");

        var result = Run(company.AsSeenBy("Vera"));

        var found = Assert.Single(result.Causes);
        Assert.Equal(cause, found.Cause);
        Assert.Equal(1, found.Deals);
        Assert.Equal(delta, found.Pipeline.Amount);
        Assert.Equal(delta, Check(result, "pipeline").Delta);
        Assert.Equal("Bad", Assert.Single(found.Largest).Name);
        Assert.True(found.Largest[0].Fields.Length > 0);
    }

    [Fact]
    public void Causes_PlantedTogether_AddUpToEachDelta()
    {
        var company = PlantedCauses.People();
        company.Deal("Good", "Priya", 1000, close: Due).Mirror();
        string[] all =
        [
            "stale",
            "deleted_in_crm",
            "missing_in_warehouse",
            "extra_in_warehouse",
            "period_boundary",
            "currency",
            "stage_mapping",
            "amount",
            "close_date",
            "owner",
        ];
        foreach (var cause in all)
        {
            PlantedCauses.Plant(company, cause, "Bad " + cause);
        }

        company
            .Deal("Won by now", "Priya", 70, "Negotiation", Due)
            .Mirror(row =>
                row with
                {
                    Stage = "Closed Won",
                    Category = (int)ForecastCategory.Closed,
                    ModifiedAt = PlantedCauses.Late,
                }
            );

        var result = Run(company.AsSeenBy("Vera"));

        Assert.Equal(all, result.Causes.Select(cause => cause.Cause), StringComparer.Ordinal);
        Assert.Equal(2, result.Causes[0].Deals);
        Assert.Equal(Check(result, "pipeline").Delta, result.Causes.Sum(cause => cause.Pipeline.Amount));
        Assert.Equal(Check(result, "bookings").Delta, result.Causes.Sum(cause => cause.Bookings.Amount));
        Assert.Equal(Check(result, "deal_counts").Delta, result.Causes.Sum(cause => cause.Count));
        // 20 - 100 + 100 - 100 - 100 + 10 - 100 + 11 for the causes, and 70 that went over to bookings.
        Assert.Equal(-259m - 70m, Check(result, "pipeline").Delta);
        Assert.Equal(70m, Check(result, "bookings").Delta);
        Assert.False(result.Passed);
    }

    [Theory]
    [InlineData(1010, true)]
    [InlineData(1011, false)]
    public void Pipeline_OffByAboutAHundredth_PassesUpToTheTolerance(int crm, bool passes)
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 1000, close: Due).Mirror(row => row with { AmountMinor = crm * 100 });

        var check = Check(Run(company.AsSeenBy("Vera")), "pipeline");

        // 10 ÷ 1010 = 0.99%, 11 ÷ 1011 = 1.09%.
        Assert.Equal(passes, check.Passed);
    }

    [Fact]
    public void Bookings_OffByACent_Fail()
    {
        var company = PlantedCauses.People();
        company
            .Deal("Acme", "Priya", 1000)
            .Won("2026-11-02")
            .Mirror(row => row with { AmountMinor = row.AmountMinor + 1 });

        var check = Check(Run(company.AsSeenBy("Vera")), "bookings");

        Assert.False(check.Passed);
        Assert.Equal(0.01m, check.Delta);
    }

    [Fact]
    public void Tolerance_OfTheOperator_IsUsed()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 1000, close: Due).Mirror(row => row with { AmountMinor = 104_000 });

        var result = new Reconcile(0.05).Run(company.AsSeenBy("Vera"), new() { Period = "2026-Q4" });

        Assert.True(Check(result, "pipeline").Passed);
    }

    [Fact]
    public void ForeignClosedDeal_IsConvertedAtItsCloseDateOnBothSides()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100).In("EUR").Won("2026-10-15").Mirror(row => row with { AmountMinor = 20_000 });

        var check = Check(Run(company.AsSeenBy("Vera")), "bookings");

        // 1.10 holds from January, 1.20 from November: 200 EUR are 220, 100 EUR are 110.
        Assert.Equal((220m, 110m), (check.Crm, check.Warehouse));
    }

    [Fact]
    public void DealsOutsideTheScope_DoNotAppear()
    {
        var company = PlantedCauses.People();
        company.Deal("Mine", "Priya", 100, close: Due).Mirror();
        company.Deal("Theirs", "Olaf", 500, close: Due).Mirror(row => row with { AmountMinor = 1 });
        company
            .Deal("Lacking", "Olaf", 300, close: Due)
            .Deleted("2026-11-01")
            .Mirror(row => row with { Name = "Lacking in the warehouse" });

        var result = Run(company.AsSeenBy("Priya"));

        Assert.True(result.Passed);
        Assert.Equal(1, result.ComparedDeals);
        Assert.Empty(result.Causes);
        Assert.Equal(100m, Check(result, "pipeline").Crm);
        Assert.Equal(2, Run(company.AsSeenBy("Olaf")).DifferingDeals);
    }

    [Fact]
    public void MissingDeals_UnderAFilterThatCannotBeAskedOfThem_AreLeftOutWithANote()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100, close: Due).Segment("SMB").Mirror();
        PlantedCauses.Plant(company, "missing_in_warehouse", "Bad");
        var seen = company.AsSeenBy("Vera");

        var bySegment = Run(seen, new() { Segments = ["SMB"] });
        var byOwner = Run(seen, new() { Owners = ["Priya"] });

        Assert.Equal(0, bySegment.DifferingDeals);
        Assert.Contains(bySegment.Notes, note => note.Kind == NoteKind.Caution);
        Assert.Equal(1, byOwner.DifferingDeals);
    }

    [Theory]
    [InlineData("Priya", 1)]
    [InlineData("Olaf", 0)]
    public void MissingDeals_UnderAFilterByPerson_AreThoseOfThatPersonAlone(string owner, int differing)
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Olaf", 100, close: Due).Mirror();
        PlantedCauses.Plant(company, "missing_in_warehouse", "Bad");

        var result = Run(company.AsSeenBy("Vera"), new() { Owners = [owner] });

        Assert.Equal(differing, result.DifferingDeals);
        Assert.Equal(differing * 100m, Check(result, "pipeline").Delta);
    }

    // The file's newest change is of three o'clock, so what the CRM changed at four it cannot know, though it was loaded at six.
    [Theory]
    [InlineData(3, "amount")]
    [InlineData(4, "stale")]
    public void Watermark_OfAnImportedFile_IsItsNewestChangeAndNotTheEndOfTheLoading(int modifiedAt, string cause)
    {
        var company = PlantedCauses.People().ImportedUpTo(hour: 3);
        company
            .Deal("Acme", "Priya", 100, close: Due)
            .Mirror(row => row with { AmountMinor = 12_000, ModifiedAt = TestCompany.At("2026-11-22", modifiedAt) });

        var result = Run(company.AsSeenBy("Vera"));

        Assert.Equal(cause, Assert.Single(result.Causes).Cause);
        Assert.Equal("2026-11-22T03:00:00Z", result.LoadedUpTo);
    }

    [Fact]
    public void Cause_OfSixDeals_ShowsTheFiveLargest()
    {
        var company = PlantedCauses.People();
        for (var place = 1; place <= 6; place++)
        {
            var cents = (100 + place) * 100;
            company.Deal($"Deal {place}", "Priya", 100, close: Due).Mirror(row => row with { AmountMinor = cents });
        }

        var found = Assert.Single(Run(company.AsSeenBy("Vera")).Causes);

        Assert.Equal(6, found.Deals);
        Assert.Equal(["Deal 6", "Deal 5", "Deal 4", "Deal 3", "Deal 2"], found.Largest.Select(deal => deal.Name));
    }

    [Fact]
    public void Check_OfWhatTheCrmDoesNotHave_IsOffByNoShareAndFails()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100, close: Due).Mirror(row => row with { IsDeleted = 1 });

        var check = Check(Run(company.AsSeenBy("Vera")), "pipeline");

        Assert.Equal((0m, 100m, (double?)null, false), (check.Crm, check.Warehouse, check.OffBy, check.Passed));
        Assert.Equal(0, Check(Run(company.AsSeenBy("Vera")), "bookings").OffBy);
    }

    [Fact]
    public void NoMirror_SaysSoAndHasNoFigure()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100, close: Due);

        var result = Run(company.AsSeenBy("Vera"));

        Assert.Null(result.Passed);
        Assert.Empty(result.Checks);
        Assert.Equal(NoteKind.Missing, Assert.Single(result.Notes).Kind);
    }

    [Fact]
    public void View_OfBeforeTheCrmWasRead_CannotBeCompared()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100, close: Due).Mirror();

        Assert.Null(Run(company.AsSeenBy("Vera", "2026-11-20")).Passed);
    }

    [Fact]
    public void Metrics_Named_AreTheOnlyOnes()
    {
        var company = PlantedCauses.People();
        company.Deal("Acme", "Priya", 100, close: Due).Mirror();
        var seen = company.AsSeenBy("Vera");

        var result = new Reconcile().Run(seen, new() { Period = "2026-Q4", Metrics = ["bookings"] });

        Assert.Equal("bookings", Assert.Single(result.Checks).Metric);
        Assert.Throws<SkillInputException>(() => new Reconcile().Run(seen, new() { Metrics = ["margin"] }));
    }

    private static ReconcileResult.ReconciliationCheck Check(ReconcileResult result, string metric) =>
        result.Checks.Single(check => check.Metric == metric);

    private static IEnumerable<(string Metric, decimal Value)> Values(
        ReconcileResult result,
        Func<ReconcileResult.ReconciliationCheck, decimal> value
    ) => result.Checks.Select(check => (check.Metric, value(check)));

    private static ReconcileResult Run(ScopedBook book, DealFilter? filter = null) =>
        new Reconcile().Run(book, new() { Period = "2026-Q4", Filter = filter });
}
