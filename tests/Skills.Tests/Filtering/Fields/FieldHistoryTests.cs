using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>Conditions about an earlier day, and about people who do not see everything.</summary>
public sealed class FieldHistoryTests(FieldBook book) : IClassFixture<FieldBook>
{
    [Theory]
    [InlineData("close_date", "=", "\"2026-10-01\"", "Alpha")] // moved on 2 November
    [InlineData("stage", "=", "\"Qualify\"", "Alpha")]
    [InlineData("age", ">", "200", "Alpha")] // 298 days on 31 October
    [InlineData("days_in_stage", ">", "100", "Alpha Lost")] // since 6 January and 11 July
    [InlineData("push_count", "=", "0", "Alpha Beta Done Gone Lost")]
    [InlineData("activity_count", "=", "1", "Alpha")]
    [InlineData("last_activity", "not_empty", null, "Alpha")]
    [InlineData("closed", "not_empty", null, "Done")]
    public void View_OfAnEarlierDay_ReadsFieldsAsTheyWere(string field, string op, string? value, string names) =>
        Assert.Equal(names, FieldCase.Meant(book.At("2026-10-31"), field, op, value).Names);

    [Fact]
    public void State_OfAnEarlierInstant_IsReadInTodaysViewAsItWasThen()
    {
        var now = book.Now;
        var then = Dates.CloseOf(Dates.FromIso("2026-10-31")!.Value, now.Company.Zone);
        var alpha = now.Find("D-1")!.Value;
        Assert.True(alpha.TryAt(then, out var before));

        Assert.True(Of("close_date", "=", "2026-10-01").Matches(alpha, before));
        Assert.False(Of("close_date", "=", "2026-10-01").Matches(alpha, alpha.Now));
        Assert.True(Of("days_in_stage", "=", 298).Matches(alpha, before));
        Assert.True(Of("days_in_stage", "=", 20).Matches(alpha, alpha.Now));
        Assert.True(Of("push_count", "=", 0).Matches(alpha, before));
        Assert.True(Of("activity_count", "=", 1).Matches(alpha, before));

        DealSelection Of(string field, string op, object value) =>
            DealSelection.Of(now, new() { Where = [FieldCondition.Of(field, op, value)] });
    }

    [Fact]
    public void LateCorrection_BeforeItWasKnown_DoesNotBreakTheReading()
    {
        var company = new TestCompany("2026-11-22").Seller("Priya");
        company
            .Deal("Late", "Priya", 1, "Qualify", "2026-09-01")
            .Moves("2026-08-01", stage: "Proposal", close: "2026-12-01", recorded: "2026-10-01")
            .Moves("2026-09-01", stage: "Negotiation");
        var seen = company.AsSeenBy("Priya");
        var selection = DealSelection.Of(seen, new() { Where = [FieldCondition.Of("push_count", ">=", 0)] });

        var late = seen.Find("D-1")!.Value;
        Assert.All(late.History, version => Assert.True(selection.Matches(late, version.State)));
    }

    [Fact]
    public void Names_OutsideTheScope_AreAnsweredLikeThoseThatDoNotExist()
    {
        var priya = TestCompany.SeenBy(book.Book, "Priya", FieldCase.Today);

        Assert.Equal("I find no seller called \"Olaf\" in what you can see.", Refusal("owner", "=", "\"Olaf\""));
        Assert.Equal("I find no account called \"Gone\" in what you can see.", Refusal("account", "!=", "\"Gone\""));
        Assert.Equal("", FieldCase.Meant(priya, "name", "contains", "\"gone\"").Names);
        Assert.Equal("", FieldCase.Meant(priya, "owner_active", "=", "false").Names);

        string Refusal(string field, string op, string value) =>
            Assert.Throws<SkillInputException>(() => FieldCase.Meant(priya, field, op, value)).Message;
    }

    [Fact]
    public void Owner_NamedByACondition_CountsAsPeople()
    {
        var named = DealSelection.Of(book.Now, new() { Where = [FieldCondition.Of("owner", "in", new[] { "Olaf" })] });
        var left = DealSelection.Of(book.Now, new() { Where = [FieldCondition.Of("owner_active", "=", false)] });

        Assert.True(named.OnlyPeople);
        Assert.False(left.OnlyPeople);
    }

    [Fact]
    public void Probability_IsThatOfTheList()
    {
        // Late stage 70%; Healthy 40%; Overdue: odds 0.4 ÷ 0.6 × 0.7, so 7 ÷ 22.
        var company = Deals.DealCase.Company();
        Deals.DealCase.Due(company, "Healthy");
        Deals.DealCase.Due(company, "Overdue", close: "2026-11-21");
        company.Deal("Late", "Priya", 2_000, "Negotiation", "2026-12-20", created: "2026-11-01");
        company.Deal("Won", "Priya", 1, "Proposal", "2026-11-01", created: "2026-10-20").Won("2026-11-02");
        var seen = company.AsSeenBy("Vera");

        Assert.Equal("Healthy Late", FieldCase.Meant(seen, "probability", ">", "0.32").Names);
        Assert.Equal("Overdue", FieldCase.Meant(seen, "probability", "<", "0.32").Names);
        Assert.Equal("Won", FieldCase.Meant(seen, "probability", "empty", null).Names);
        Assert.Equal("Overdue", FieldCase.Meant(seen, "risk", ">", "0").Names);
    }
}
