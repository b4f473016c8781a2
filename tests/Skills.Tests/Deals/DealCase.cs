using RevBot.Skills.Deals;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Deals;

/// <summary>Companies for tests of lists: today is 22 November 2026, in the quarter from October to December.</summary>
internal static class DealCase
{
    public const string Today = "2026-11-22";

    public static TestCompany Company() =>
        new TestCompany(Today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia");

    /// <summary>A healthy deal due in this quarter.</summary>
    public static TestDeal Due(
        this TestCompany company,
        string name,
        decimal? amount = 1_000,
        string close = "2026-12-20"
    ) => company.Deal(name, "Priya", amount, "Proposal", close, created: "2026-10-20");

    public static ListDealsResult Ask(
        TestCompany company,
        ListDealsArguments? arguments = null,
        string who = "Vera",
        string? on = null
    ) => new ListDeals().Run(company.AsSeenBy(who, on), arguments ?? new());

    /// <summary>The names listed for one flag.</summary>
    public static IReadOnlyList<string> Flagged(TestCompany company, params string[] flags) =>
        [.. Ask(company, new() { Flags = flags, OrderBy = "name" }).Deals.Select(deal => deal.Name)];

    /// <summary>The names in an order.</summary>
    public static IReadOnlyList<string> Ordered(TestCompany company, string order) =>
        [.. Ask(company, new() { OrderBy = order }).Deals.Select(deal => deal.Name)];
}
