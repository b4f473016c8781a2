using System.Text.Json;
using RevBot.Skills.Catalog;
using RevBot.Skills.Deals;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Risk;
using RevBot.Skills.Tests.Deals;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>Conditions in the functions that take a filter, and which time a list means with them.</summary>
public sealed class WhereInSkillsTests(FieldBook book) : IClassFixture<FieldBook>
{
    [Theory]
    [InlineData("close_date", ">", "2027-01-01", "Alpha", "open deal")]
    [InlineData("created", "<", "2026-08-15", "Alpha Gone", "open deals, whenever due")]
    [InlineData("last_activity", ">=", "2026-11-01", "Alpha Beta", "open deals, whenever due")]
    [InlineData("changed", "<", "2026-10-01", "Gone", "open deal, whenever due")]
    [InlineData("closed", ">", "2026-10-01", "Done Lost", "closed deals")]
    public void List_WithAConditionOnADate_MeansAnyTime(string field, string op, string day, string names, string what)
    {
        var result = List(new() { Filter = Where(field, op, day), OrderBy = "name" });

        Assert.Equal((names, what), (Listed(result), Fact(result, "what")));
        Assert.Null(result.Period);
    }

    [Fact]
    public void ADeal_ThatSharesItsName_IsMeantByItsId()
    {
        var company = FieldCase.Company();
        company.Deal("Gone", "Priya", 70, "Discovery", "2026-12-01", "2026-08-01");
        var twins = company.AsSeenBy("Vera");
        var id = twins.Deals.AsEnumerable().Last(deal => deal.Name == "Gone").Id;

        var found = new ListDeals().Run(twins, new() { Filter = Where("name", "in", new[] { id }), OrderBy = "name" });

        Assert.Equal(id, Assert.Single(found.Deals).Id);
    }

    [Theory]
    [InlineData("age", ">", 100, "Alpha Gone", null)]
    [InlineData("days_since_activity", ">", 5, "Alpha Bare Gone", null)]
    [InlineData("amount", ">", 600, "Gone", "2026-Q4")]
    [InlineData("days_in_stage", ">", 30, "Beta Gone", "2026-Q4")]
    public void List_WithAnyOtherCondition_MeansTheQuarterUnlessItIsAboutTime(
        string field,
        string op,
        int value,
        string names,
        string? period
    )
    {
        var result = List(new() { Filter = Where(field, op, value), OrderBy = "name" });

        Assert.Equal((names, period), (Listed(result), result.Period));
    }

    [Fact]
    public void List_OfAPeriod_KeepsItBesideAConditionOnADate() =>
        Assert.Equal("Gone", Listed(List(new() { Period = "2026-Q4", Filter = Where("created", "<", "2026-10-01") })));

    [Fact]
    public void List_OfAllTimes_SaysSo()
    {
        var open = List(new() { Period = "all", OrderBy = "name" });
        var won = List(new() { Period = "ALL", Flags = ["won"] });

        Assert.Equal(("Alpha Bare Beta Gone", "open deals, whenever due"), (Listed(open), Fact(open, "what")));
        Assert.Equal(("Done", "won deal, whenever closed"), (Listed(won), Fact(won, "what")));
    }

    [Fact]
    public void List_OfConditions_ShowsWhatTheyAreAbout()
    {
        var result = List(new() { Period = "all", Filter = Where("workers", ">", 1) });

        Assert.Contains(result.Tables[0].Columns, column => column.Id == "workers");
    }

    [Fact]
    public void List_OfProbabilities_ShowsThem()
    {
        var result = List(new() { Period = "all", Filter = Where("probability", ">", 0.05) });

        Assert.NotEmpty(result.Deals);
        Assert.All(result.Deals, deal => Assert.True(deal.Probability > 0.05));
    }

    [Fact]
    public void List_OfAnEarlierDay_WarnsOfWhatIsKnownOnlyNow()
    {
        var arguments = new ListDealsArguments { Filter = Where("next_step", "not_empty", null) };

        Assert.Contains(
            NotesOf("2026-10-31"),
            text => text.StartsWith("Next steps, contacts", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            NotesOf(FieldCase.Today),
            text => text.StartsWith("Next steps", StringComparison.Ordinal)
        );

        IEnumerable<string> NotesOf(string day) =>
            new ListDeals().Run(book.At(day), arguments).Notes.Select(n => n.Text);
    }

    [Fact]
    public void List_ByACategoryInACondition_ShowsOmittedDealsToo()
    {
        var company = DealCase.Company();
        DealCase.Due(company, "Left out").Category(Data.Warehouse.ForecastCategory.Omitted);

        Assert.Equal(1, DealCase.Ask(company, new() { Filter = Where("forecast_category", "=", "omitted") }).Count);
    }

    [Fact]
    public void Risks_Forecast_AndWinRates_CountOnlyWhatFits()
    {
        var big = Where("amount", ">", 600);

        Assert.Equal(1, new ListRiskDeals().Run(book.Now, new() { Filter = big }).OpenDeals);
        Assert.Equal(3_000m, new GetForecast().Run(book.Now, new() { Filter = big }).OpenPipeline.Amount);
        var closed = new GetWinLoss().Run(book.Now, new() { Period = "2026-Q4", Filter = big });
        Assert.Equal((0, 1), (closed.Figures.WonDeals, closed.Figures.ClosedDeals));
        Assert.Equal("amount above 600 USD", closed.Filter);
    }

    [Fact]
    public void WinRates_OfLossReasons_AreRefusedInConditionsToo() =>
        Assert.StartsWith(
            "There is no win rate of deals with a loss reason",
            Assert
                .Throws<SkillInputException>(() =>
                    new GetWinLoss().Run(book.Now, new() { Filter = Where("loss_reason", "not_empty", null) })
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void EveryFunctionWithAFilter_TakesConditions()
    {
        var filter =
            """{"where":[{"field":"created","op":">=","value":"2026-01-01"},{"field":"competitor","op":"empty"}]}""";
        foreach (var skill in SkillCatalog.All.Where(skill => SkillSchema.Takes(skill, "filter")))
        {
            var more = skill.Name switch
            {
                "query_metric" => ",\"measures\":[\"won_amount\"]",
                "run_scenario" => ",\"adjustments\":[{\"kind\":\"win_rate\",\"factor\":0.5}]",
                _ => string.Empty,
            };
            var arguments = JsonSerializer.Deserialize(
                $$"""{"filter":{{filter}}{{more}}}""",
                skill.ArgumentsType,
                SkillJson.Options
            )!;

            var words = skill.Run(book.Now, arguments).Filter;
            Assert.Equal("created from 1 Jan 2026 on, no competitor", words);
        }
    }

    [Fact]
    public void Condition_ThroughJson_StaysTheSame()
    {
        const string Json =
            """{"where":[{"field":"amount","op":"between","value":[1,2.5]},{"field":"name","op":"=","value":"A"},{"field":"owner_active","op":"=","value":false},{"field":"stage","op":"empty"}]}""";
        var filter = JsonSerializer.Deserialize<DealFilter>(Json, SkillJson.Options)!;

        Assert.Equal(Json, JsonSerializer.Serialize(filter, SkillJson.Options));
        Assert.Equal(FieldCondition.Of("amount", "between", new[] { 1m, 2.5m }), filter.Where![0]);
        Assert.Equal(FieldCondition.Of("stage", "empty"), filter.Where[3]);
        Assert.NotEqual(FieldCondition.Of("name", "=", "B"), filter.Where[1]);
        Assert.NotEqual(FieldCondition.Of("name", "="), filter.Where[1]);
    }

    private static DealFilter Where(string field, string op, object? value) =>
        new() { Where = [FieldCondition.Of(field, op, value)] };

    private ListDealsResult List(ListDealsArguments arguments) => new ListDeals().Run(book.Now, arguments);

    private static string Listed(ListDealsResult result) => string.Join(' ', result.Deals.Select(deal => deal.Name));

    private static string Fact(SkillResult result, string id) => result.Facts.Single(fact => fact.Id == id).Value.Text!;
}
