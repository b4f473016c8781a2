using System.Globalization;
using Dapper;

namespace RevBot.Bot.Tests.Understanding.Companies;

public sealed class CompanyBooksTests
{
    private const string SeesAll =
        "SELECT email FROM seller WHERE manager_id IS NULL AND team IS NOT NULL ORDER BY id LIMIT 1";

    public static TheoryData<string> Renamed { get; } = [.. CompanyBooks.Renamed];

    [Theory]
    [MemberData(nameof(Renamed))]
    public void Company_InWordsOfItsOwn_CallsEverythingAsTheFileSays(string name)
    {
        var words = new CompanyWords(CompanyBooks.WordsOf(name));
        var known = CompanyBooks.Of(name).AsSeenBy(Leader(name)).Vocabulary;

        Equal(words.Each("territories", "region"), known.Regions);
        Equal(words.Each("countries", "code"), known.Countries);
        Equal(words.Each("products", "name"), known.Products);
        Equal(words.Each("products", "family"), known.ProductFamilies);
        Equal(words.Keys("industries"), known.Industries);
        Equal(words.List("segments"), known.Segments);
        Equal(words.List("competitors"), known.Competitors);
        Equal(words.List("dealTypes"), known.DealTypes);
        Equal(words.List("leadSources"), known.LeadSources);
        Equal(words.LossReasons(), known.LossReasons);
        Assert.Subset(known.Teams.ToHashSet(), words.Each("teams", "name").ToHashSet());
        Assert.Subset(known.Owners.ToHashSet(), words.All("teams", "sellers").ToHashSet());
        Assert.Subset(known.Accounts.ToHashSet(), words.List("accounts").ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Renamed))]
    public void Company_InWordsOfItsOwn_HasItsStagesCurrencyAndFiscalYear(string name)
    {
        var words = new CompanyWords(CompanyBooks.WordsOf(name));
        var company = CompanyBooks.Of(name).AsSeenBy(Leader(name)).Company;

        Assert.Equal(words.List("stages"), company.Stages.Select(stage => stage.Name));
        Assert.Equal(words.Text("company"), company.Name);
        Assert.Equal(words.Text("currency"), company.Currency.Code);
        Assert.Equal(
            words.Text("fiscalFirstMonth"),
            company.Calendar.FirstMonth.ToString(CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("brightwell", "siobhan.orourke@brightwell.example")]
    [InlineData("norrland", "jorgen.bodker@norrland.example")]
    [InlineData("norrland", "soren.orsted@norrland.example")]
    [InlineData("norrland", "gunnar.thorsson@norrland.example")]
    [InlineData("norrland", "jurgen.gross@norrland.example")]
    [InlineData("tidepool", "dolores.lola.pena@tidepool.example")]
    [InlineData("crmsales", "darcel.schlecht@crm-sales.example")]
    public void Person_OfACompany_IsFoundByAnAddressInPlainLetters(string name, string email) =>
        Assert.NotEmpty(CompanyBooks.Of(name).AsSeenBy(email).Vocabulary.Owners);

    [Fact]
    public void Question_AboutACompanyOfItsOwnWords_IsRead()
    {
        var plan = CompanyBooks.Of("norrland").Read("pipeline by stage", "astrid.ohman@norrland.example");

        Assert.NotEmpty(plan.Calls);
    }

    private static string Leader(string name)
    {
        using var connection = CompanyBooks.Of(name).House.Database.Open();
        return connection.QuerySingle<string>(SeesAll);
    }

    private static void Equal(IReadOnlyList<string> told, IReadOnlyList<string> known) =>
        Assert.Equal(told.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
}
