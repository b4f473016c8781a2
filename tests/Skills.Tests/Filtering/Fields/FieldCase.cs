using RevBot.Data.Book;
using RevBot.Skills.Catalog;
using RevBot.Skills.Filtering;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>A book with a value and a gap in every field, written down so that each test can be worked out by hand.</summary>
internal static class FieldCase
{
    public const string Today = "2026-11-22";

    /// <summary>
    /// Alpha is full, Beta differs from it in everything, Gone belongs to somebody who left, Bare has next to nothing, and
    /// Done and Lost are closed.
    /// </summary>
    public static TestCompany Company()
    {
        var company = new TestCompany(Today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Olaf", manager: "Mia")
            .Hired("2024-01-01", activeTo: "2026-09-30")
            .Rate("EUR", "2020-01-01", 2);
        company
            .Deal("Alpha", "Priya", 900, "Qualify", "2026-10-01", "2026-01-06")
            .Moves("2026-02-01", amount: 1_000)
            .Moves("2026-11-02", stage: "Negotiation", close: "2027-01-15")
            .With(deal => deal with { Discount = 0.15 })
            .NextStep("Send the contract", "2026-12-01")
            .Activity("2026-10-23", outbound: 1)
            .Activity("2026-11-12", inbound: 2)
            .Contact("Ann", "champion", engaged: "2026-11-10")
            .Contact("Bob", "user", engaged: "2026-11-11")
            .Contact("Cem", "user", engaged: "2026-05-11")
            .Country("DE", 40)
            .Country("FR", 10)
            .Segment("Enterprise")
            .Territory("Rhine")
            .Competitor("Globex")
            .DealType("Renewal")
            .LeadSource("Partner")
            .Product("Core", "Suite");
        company
            .Deal("Beta", "Priya", 250, "Proposal", "2026-12-20", "2026-10-20")
            .In("EUR")
            .With(deal => deal with { Discount = 0.3 })
            .NextStep("Call", "2026-11-25")
            .Activity("2026-11-20", inbound: 1)
            .Contact("Dee", "user", engaged: "2026-11-10")
            .Country("US", 5)
            .Segment("Commercial")
            .Territory("Midwest")
            .Competitor("Initech")
            .DealType("New business")
            .LeadSource("Event")
            .Product("Edge");
        company.Deal("Gone", "Olaf", 3_000, "Discovery", "2026-12-01", "2026-08-01").DealType("Renewal");
        company.Deal("Bare", null, null, "Qualify", null, "2026-11-01");
        company.Deal("Done", "Priya", 500, "Proposal", "2026-09-01", "2026-07-01").Won("2026-10-09");
        company.Deal("Lost", "Priya", 700, "Proposal", "2026-09-01", "2026-07-11").Lost("2026-11-18", "Price");
        return company;
    }

    /// <summary>The names that a filter of JSON means, sorted, with the words that say it.</summary>
    public static (string Names, string Words) Meant(ScopedBook book, string filter)
    {
        var selection = DealSelection.Of(
            book,
            System.Text.Json.JsonSerializer.Deserialize<DealFilter>(filter, SkillJson.Options)
        );
        var names = new List<string>();
        foreach (var deal in book.Deals)
        {
            if (selection.Matches(deal, deal.Now))
            {
                names.Add(deal.Name);
            }
        }

        return (string.Join(' ', names.Order(StringComparer.Ordinal)), selection.Words);
    }

    /// <summary>The same for one condition.</summary>
    public static (string Names, string Words) Meant(ScopedBook book, string field, string op, string? value) =>
        Meant(
            book,
            $$"""{"where":[{"field":"{{field}}","op":"{{op}}"{{(value is null ? "" : ",\"value\":" + value)}}}]}"""
        );
}
