using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scoping;

/// <summary>
/// A company with a random hierarchy in which every name, id and amount occurs once, so that whatever an answer shows
/// tells whose it is.
/// </summary>
internal sealed record RandomCompany(IReadOnlyList<int> Managers, IReadOnlyList<RandomDeal> Deals)
{
    public const string Today = "2026-11-22";
    public const string Head = "Head Person0";

    /// <summary>Two to nine people under one head; each reports to the head or to somebody before.</summary>
    public static Gen<RandomCompany> Any { get; } =
        from people in Gen.Choose(2, 9)
        from managers in Gen.ArrayOf(Gen.Choose(0, 99), people)
        from deals in Gen.Choose(3, 14).SelectMany(count => Gen.ArrayOf(RandomDeal.Any, count))
        select new RandomCompany([.. managers.Select((pick, index) => pick % (index + 1))], deals);

    /// <summary>The names of all, the head first.</summary>
    public IReadOnlyList<string> People =>
        [
            Head,
            .. Enumerable
                .Range(1, Managers.Count)
                .Select(number => FormattableString.Invariant($"Solo Person{number}x")),
        ];

    public TestCompany Build()
    {
        var company = new TestCompany(Today).Rate("EUR", "2024-01-01", 1.1m);
        company.Leader(Head);
        for (var number = 1; number <= Managers.Count; number++)
        {
            var (name, manager) = (People[number], People[Managers[number - 1]]);
            if (Managers.Contains(number))
            {
                company.Manager(name, team: FormattableString.Invariant($"Crew{number}x"), manager: manager);
            }
            else
            {
                company.Seller(name, manager);
            }
        }

        for (var number = 0; number < Deals.Count; number++)
        {
            Deals[number].AddTo(company, number, People);
        }

        foreach (var name in People.Skip(1))
        {
            // Which kinds of data the company has is no secret; so everybody has some of each.
            OldDeal(company, name);
            company.Quota(name, "2026-Q4", Unique(name, 900_000));
            company.Call(name, "2026-Q4", Unique(name, 700_000), on: "2026-11-20");
        }

        return company;
    }

    private static void OldDeal(TestCompany company, string name) =>
        company
            .Deal($"Old {name}", name, 50_000, close: "2026-05-05")
            .Segment("SMB")
            .Competitor("Incumbent")
            .NextStep("Close it", "2026-05-01")
            .Country("DE")
            .Contact("Somebody", "champion", engaged: "2026-04-01")
            .Signal(SignalKinds.LegalObjection, "2026-04-02", "none")
            .Activity("2026-04-01", outbound: 1, inbound: 1)
            .Mirror()
            .Moves("2026-04-20", "Negotiation")
            .Lost("2026-05-05", "Price");

    private static decimal Unique(string name, int around) =>
        around + (decimal.Parse(new string([.. name.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) * 1013);
}
