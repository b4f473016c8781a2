using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Tests.Company;

namespace RevBot.Bot.Tests.Understanding.Entities;

/// <summary>
/// A company whose names are hard to read: accents, joining words, numbers, and plain words as names. Vera Stone leads all;
/// Anna Keller and Marcus Lund lead a team each.
/// </summary>
internal static class WordyCompany
{
    private static readonly string[] Accounts =
    [
        "Gap",
        "Next",
        "Target Corp",
        "Monday",
        "Risk",
        "Open",
        "My",
        "All",
        "Why",
        "Help",
        "Yes",
        "And",
        "Stack & Pay",
        "People Bridge",
        "Café Zürich AG",
        "Łódź Logistics",
        "Weiß Straßenbau GmbH",
        "McDonald's",
        "Kuro Robotics Inc.",
        "Kestrel Health Group",
        "Birch Health Ltd",
        "Alder Health Inc",
        "Cedar Health Inc",
        "Elm Health Inc",
        "Fir Health Inc",
        "Oak Health Inc",
        "The Home Depot",
        "Booking.com",
        "7-Eleven",
        "Smith, Jones & Partners",
        "Lost Cause Ltd",
        "Acme Rockets GmbH",
        "Acme Foods Inc",
        "Research and Development Labs",
    ];

    private static readonly Lazy<DealBook> Loaded = new(() => Make().Book());
    private static readonly string Prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
    private static readonly NameVocabulary Names = NameVocabulary.Read(Prompts);

    /// <summary>The names that a person may use.</summary>
    public static NameIndex IndexOf(string person) =>
        IndexOf(TestCompany.SeenBy(Loaded.Value, person, RouterCompany.Today));

    /// <summary>The names of a book.</summary>
    public static NameIndex IndexOf(ScopedBook book) => NameIndex.Of(book, Names, Names.Common);

    /// <summary>What a stretch of a message can name, each as "Kind Key"; empty where it names nothing.</summary>
    public static IReadOnlyList<string> Read(NameIndex index, string text, string stretch)
    {
        var message = Message.Parse(text);
        return
        [
            .. Mentions(index, message, stretch)
                .SelectMany(mention => mention.Readings)
                .Select(reading => $"{reading.Kind} {reading.Key}")
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The mentions of a stretch of a message.</summary>
    public static IReadOnlyList<NameMention> Mentions(NameIndex index, Message message, string stretch) =>
        [
            .. index
                .Find(message)
                .Where(mention => message.GetText(mention.First, mention.Count) == message.Parsed(stretch)),
        ];

    private static string Parsed(this Message message, string stretch) =>
        Message.Parse(stretch) is { } part && message.Tokens.Count > 0 ? part.GetText(0, part.Tokens.Count) : stretch;

    private static TestCompany Make()
    {
        var company = new TestCompany(RouterCompany.Today).Stages(
            ("Open", StageOutcome.Open, 0.1),
            ("Technical Win", StageOutcome.Open, 0.5),
            ("Service Contract", StageOutcome.Open, 0.7),
            ("Closed Won", StageOutcome.Won, 1),
            ("Closed Lost", StageOutcome.Lost, 0)
        );
        company
            .Leader("Vera Stone", SellerRole.ChiefRevenueOfficer)
            .Manager("Anna Keller", "North", "Vera Stone")
            .Manager("Marcus Lund", "Americas & APAC Sales", "Vera Stone")
            .Seller("Felix Braun", "Anna Keller")
            .Seller("Lena Hoffmann", "Anna Keller")
            .Seller("James Smith", "Anna Keller")
            .Seller("Anna Lena Smith", "Marcus Lund")
            .Seller("Síle O'Neill", "Marcus Lund")
            .Seller("Søren Kjær", "Marcus Lund")
            .Seller("Lucía Pérez", "Marcus Lund")
            .Seller("Mark Vogel", "Marcus Lund")
            .Seller("Zachary Moss", "Marcus Lund")
            .Seller("Gabriela Fuentes", "Marcus Lund")
            .Seller("Alexandra Novak", "Marcus Lund")
            .Seller("Alexander Brandt", "Marcus Lund")
            .Seller("Tina Ray", "Marcus Lund");
        foreach (var (name, place) in Accounts.Select((name, place) => (name, place)))
        {
            Describe(company, company.Deal(name, "Felix Braun", 1000m, "Open", "2026-12-20"), name, place);
        }

        company
            .Deal("Walled Garden", "Søren Kjær", 1000m, "Open", "2026-12-20")
            .Competitor("Papaya Global")
            .Country("MX");
        return company;
    }

    private static void Describe(TestCompany company, TestDeal deal, string account, int place)
    {
        T Pick<T>(params T[] values) => values[place % values.Length];
        var product = Pick(
            "Employer of Record",
            "Contractor Management",
            "Global Payroll",
            "Relocation & Visas",
            "HX-200"
        );
        deal.Segment(Pick("Enterprise", "Mid-Market", "SMB", "Trust"))
            .Territory(Pick("A", "B"), Pick("EMEA", "JAPAC"))
            .Country(Pick("DE", "ES", "US", "IN", "GB", "AT"))
            .Product(product, product == "HX-200" ? "Hardware" : "Payroll & Mobility")
            .DealType(Pick("New Business", "Renewal", "Replacement", "True-up", "Add-ons"))
            .LeadSource(Pick("Partner", "partner ", "PARTNER", "Web", "Marketplace"))
            .Competitor(Pick("Rippling", "Deel", "Remote"));
        company.Catalog.Describe(account, row => row with { Industry = Pick("Gaming", "Retail", "Food & Beverage") });
        if (place % 5 == 0)
        {
            deal.Lost("2026-10-01", Pick("Price", "No decision", "Missing coverage"));
        }
    }
}
