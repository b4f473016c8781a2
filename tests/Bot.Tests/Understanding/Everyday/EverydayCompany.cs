using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Skills.Catalog;
using RevBot.Skills.Tests.Company;

namespace RevBot.Bot.Tests.Understanding.Everyday;

/// <summary>
/// A company in which each seller sees the same few deals and one account more, that is called like an everyday word; one
/// seller sees all such accounts, and one none. A seller's view is a book of its own, so that one reader serves them all.
/// </summary>
internal static class EverydayCompany
{
    private const string None = "none";
    private const string Every = "every";

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "Gap",
        "Next",
        "Target",
        "Monday",
        "Risk",
        "Open",
        "My",
        "All",
        "Why",
        "Help",
        "Yes",
        "And",
        "Deal",
        "Forecast",
        "Pipeline",
        "Win",
        "Lost",
        "Quarter",
        "Team",
        "Region",
        "March",
        "May",
        "Big",
        "New",
        "Top",
        "Commit",
        "Close",
        "Number",
        "Today",
        "Value",
        "Stage",
    ];

    private static readonly string[] Places = [.. Words, Every, None];
    private static readonly Lazy<DealBook> Loaded = new(() => Make().Book());
    private static readonly OfflineRouter Router = new(
        Path.Combine(AppContext.BaseDirectory, "prompts"),
        SkillCatalog.All
    );

    /// <summary>Reads a question where one account is called by the word.</summary>
    public static Plan AskWith(string word, string text) => Ask(SellerOf(word), text);

    /// <summary>Reads a question where there is an account of each word.</summary>
    public static Plan AskWithEvery(string text) => Ask(SellerOf(Every), text);

    /// <summary>Reads a question where no account is called by a word.</summary>
    public static Plan AskWithNone(string text) => Ask(SellerOf(None), text);

    private static Plan Ask(string seller, string text) =>
        Router.Route(
            new(
                text,
                TestCompany.SeenBy(Loaded.Value, seller, RouterCompany.Today),
                Conversation.ConversationState.Empty
            )
        );

    // Nobody is called like that, so that no question names a seller.
    private static string SellerOf(string place)
    {
        var number = Array.IndexOf(Places, place);
        return $"Zq{(char)('a' + (number / 6))}jx Wv{(char)('a' + (number % 6))}kz";
    }

    private static TestCompany Make()
    {
        var company = new TestCompany(RouterCompany.Today).FiscalYearFrom(2).Manager("Xyla Qvist", "Xqv");
        foreach (var place in Places)
        {
            var seller = SellerOf(place);
            company.Seller(seller, "Xyla Qvist");
            Describe(company.Deal("Kestrel Robotics", seller, 90_000m, close: "2026-12-20"), "DE", "EMEA");
            Describe(company.Deal("Birchfield Capital", seller, 40_000m, close: "2027-02-10"), "US", "AMER");
            var accounts =
                place == Every ? Words
                : place == None ? ["Juniperhill Foods"]
                : [place];
            foreach (var account in accounts)
            {
                Describe(company.Deal(account, seller, 20_000m, close: "2026-12-10"), "DE", "EMEA");
            }
        }

        return company;
    }

    private static void Describe(TestDeal deal, string country, string region) =>
        deal.Segment("Enterprise")
            .Territory($"{region} {country}", region)
            .Country(country)
            .Product("Global Payroll")
            .DealType("Renewal")
            .Competitor("Globanto");
}
