using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Filtering;

/// <summary>One value that the data spell in several ways.</summary>
public sealed class SpellingsTests
{
    private static readonly ScopedBook Book = Make();

    [Theory]
    [InlineData("Partner", 7)] // 1 + 2 + 4
    [InlineData("PARTNER ", 7)]
    [InlineData("partners", 7)] // a near miss of all three alike
    [InlineData("Web", 8)]
    public void Filter_ByOneSpelling_TakesEveryDealOfTheValue(string said, int amount) =>
        Assert.Equal(amount, Sum(new() { LeadSources = [said] }));

    [Fact]
    public void Filter_ByTwoSpellings_IsToldOnceByTheTidiest() =>
        Assert.Equal("Partner", DealSelection.Of(Book, new() { LeadSources = ["PARTNER", "partner"] }).Words);

    [Fact]
    public void Exclusion_OfOneSpelling_LeavesOutEveryDealOfTheValue() =>
        Assert.Equal(24, Sum(new() { Exclude = new() { LeadSources = ["partner"] } })); // 8 + 16

    [Fact]
    public void Groups_OfOneValue_AreOneUnderTheTidiestSpelling()
    {
        var dimension = DealDimension.Parse("lead_source")!;
        var groups = new Dictionary<string, decimal>();
        foreach (var deal in Book.Deals)
        {
            var group = Assert.Single(dimension.GroupsOf(Book, deal, deal.Now));
            groups[group] = groups.GetValueOrDefault(group) + deal.Now.Value.Amount;
        }

        Assert.Equal(new() { ["Partner"] = 7, ["Web"] = 8, ["Web site"] = 16 }, groups);
    }

    [Theory]
    [InlineData("PARTNER|partner|Partner", "Partner")]
    [InlineData(" Partner|partner", "partner")]
    [InlineData("PARTNER|partner", "partner")]
    [InlineData("SMB|smb", "SMB")]
    public void TidiestFirst_StartsWithWhatPeopleWouldWrite(string spellings, string first) =>
        Assert.Equal(first, Spellings.TidiestFirst(spellings.Split('|'))[0]);

    private static decimal Sum(DealFilter filter)
    {
        var selection = DealSelection.Of(Book, filter);
        var sum = 0m;
        foreach (var deal in Book.Deals)
        {
            sum += selection.Matches(deal, deal.Now) ? deal.Now.Value.Amount : 0;
        }

        return sum;
    }

    private static ScopedBook Make()
    {
        var company = new TestCompany("2026-11-30").Leader("Vera", Data.Warehouse.People.SellerRole.ChiefRevenueOfficer);
        var amount = 1m;
        foreach (var source in new[] { "Partner", "partner", "PARTNER ", "Web", "Web site" })
        {
            company.Deal($"Deal {amount}", "Vera", amount, close: "2026-12-20").LeadSource(source);
            amount *= 2;
        }

        return company.AsSeenBy("Vera");
    }
}
