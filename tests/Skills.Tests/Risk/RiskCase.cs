using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Signals;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Risk;

/// <summary>Companies for tests of risk: today is 22 November 2026, in the quarter from October to December.</summary>
internal static class RiskCase
{
    public const string Today = "2026-11-22";

    public static TestCompany Company() =>
        new TestCompany(Today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia");

    /// <summary>A healthy deal due in this quarter, in Proposal since 1 November.</summary>
    public static TestDeal Acme(this TestCompany company, string stage = "Proposal", string close = "2026-12-20") =>
        company.Deal("Acme", "Priya", 100_000, stage, close, created: "2026-11-01");

    /// <summary>
    /// Eleven won deals. The n-th spent 10·n days in Proposal, had one silence of 10·n days and a discount of n%.
    /// By type 7 over 10, 20, …, 110: median 60, P75 = 85, P80 = 90, P90 = 100, P95 = 105.
    /// </summary>
    public static TestCompany WithWonDeals(this TestCompany company, bool activities = false)
    {
        for (var n = 1; n <= 11; n++)
        {
            var start = new LocalDate(2026, 1, 5);
            var end = Dates.Iso(start.PlusDays(10 * n));
            var deal = company
                .Deal($"Won {n}", "Priya", 1_000, "Proposal", end, created: Dates.Iso(start))
                .Won(end)
                .Discount(n / 100.0);
            if (activities)
            {
                deal.Activity(Dates.Iso(start), inbound: 1).Activity(end, inbound: 1);
            }
        }

        return company;
    }

    public static ListRiskDealsResult Ask(
        TestCompany company,
        ListRiskDealsArguments? arguments = null,
        string who = "Vera",
        string? on = null
    ) => new ListRiskDeals().Run(company.AsSeenBy(who, on), arguments ?? new() { Top = 50 });

    /// <summary>The signals of Acme that rules find.</summary>
    public static IReadOnlyList<RiskSignal> Signals(TestCompany company, string? on = null) =>
        [
            .. Ask(company, on: on)
                .Deals.SingleOrDefault(deal => deal.Name == "Acme")
                ?.Signals.Where(signal => signal.Kind != "unlikely")
                ?? [],
        ];

    /// <summary>Acme's signal of a kind; null for none.</summary>
    public static RiskSignal? Signal(TestCompany company, string kind, string? on = null) =>
        Signals(company, on).SingleOrDefault(signal => signal.Kind == kind);
}
