using RevBot.Skills.Facts;
using RevBot.Skills.Territories;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Territories;

public sealed class GetTerritoryBalanceTests
{
    [Fact]
    public void Index_IsTheRatioOfWhatAFullSellerHas()
    {
        // (1.5 ÷ 1) ÷ (1 ÷ 2) = 3; Σa² ÷ (Σa)² of both: 0.02 + 0.02, so the deviation of ln is 0.2.
        var test = TerritoryBalance.IndexTest.Of((150, 450, 1), (100, 200, 2));

        Assert.Equal(3, test.Ratio, 1e-12);
        Assert.Equal(3 / Math.Exp(1.2815515655446004 * 0.2), test.Range.Low, 1e-6);
        Assert.Equal(3 * Math.Exp(1.2815515655446004 * 0.2), test.Range.High, 1e-6);

        // ln 3 ÷ 0.2 = 5.493.
        Assert.InRange(test.Chance, 1e-9, 1e-6);
    }

    [Fact]
    public void Territories_WithManyMoreDeals_AreOff_AndAMoveEvensThemOut()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera");
        company.Seller("Ann", "Vera", "North").Hired("2020-01-01");
        company.Seller("Bob", "Vera", "South").Hired("2020-01-01");
        Create(company, "Ann", "North", 60);
        Create(company, "Bob", "South", 20);

        var result = Ask(company);

        Assert.Equal(["North", "South"], result.Territories.Select(load => load.Territory), StringComparer.Ordinal);
        Assert.All(result.Territories, load => Assert.True(load.IsOff));
        Assert.Equal([RowMark.Over, RowMark.Under], result.FindTable("map")!.Rows.Select(row => row.Mark));
        Assert.Equal(3, result.Territories[0].Index!.Value, 1e-9);
        var move = Assert.Single(result.Moves);
        Assert.Equal(("North", "South"), (move.From, move.To));
        Assert.Equal(6000m, move.FromBefore.Amount);
        Assert.Equal(move.FromBefore - move.Amount, move.FromAfter);
        Assert.Equal(move.ToBefore + move.Amount, move.ToAfter);
        Assert.True(move.FromAfter >= move.ToAfter);
    }

    [Fact]
    public void Territories_WithAFewDealsMore_AreWithinChance()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera");
        company.Seller("Ann", "Vera", "North").Hired("2020-01-01");
        company.Seller("Bob", "Vera", "South").Hired("2020-01-01");
        Create(company, "Ann", "North", 22);
        Create(company, "Bob", "South", 18);

        var result = Ask(company);

        Assert.DoesNotContain(result.Territories, load => load.IsOff);
        Assert.All(result.FindTable("map")!.Rows, row => Assert.Equal(RowMark.None, row.Mark));
        Assert.Empty(result.Moves);
    }

    [Fact]
    public void Territories_ThatTheDataDoNotHave_AreTeams()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Manager("Max", "Blue", "Vera").Seller("Ann", "Max");
        company.Deal("A", "Ann", 100, close: "2026-09-10", created: "2026-06-01");

        var result = Ask(company);

        Assert.True(result.IsByTeam);
        Assert.Equal("Blue", Assert.Single(result.Territories).Territory);
    }

    [Fact]
    public void Accounts_OfOneName_MoveByThemselves()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera");
        company.Seller("Ann", "Vera", "North").Hired("2020-01-01");
        company.Seller("Bob", "Vera", "South").Hired("2020-01-01");
        Create(company, "Ann", "North", 60);
        Create(company, "Bob", "South", 20);
        Deal("Acme", "Proposal");
        // A deal in commit keeps the other Acme where it is.
        Deal("Acme of Berlin", "Negotiation");
        company.Catalog.Describe("Acme of Berlin", account => account with { Name = "Acme" });

        var move = Assert.Single(Ask(company).Moves);

        Assert.Equal("Acme", Assert.Single(move.Accounts, name => name == "Acme"));

        void Deal(string account, string stage) =>
            company
                .Deal($"Of {account}", "Ann", 300, stage, close: "2026-12-10", created: "2026-03-01")
                .Territory("North")
                .Account(account);
    }

    [Fact]
    public void Teams_OfOneName_AreToldApartByTheirLeaders()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Manager("Max", "Blue", "Vera").Seller("Ann", "Max");
        company.Manager("Moe", "Blue", "Vera").Seller("Bob", "Moe");
        company.Deal("A", "Ann", 100, close: "2026-09-10", created: "2026-06-01");
        company.Deal("B", "Bob", 100, close: "2026-09-10", created: "2026-06-01");

        Assert.Equal(
            ["Blue (Max)", "Blue (Moe)"],
            Ask(company).Territories.Select(load => load.Territory).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void WithoutAnything_NothingFails()
    {
        var result = Ask(new TestCompany("2026-08-25").Leader("Vera"));

        Assert.Empty(result.Territories);
        Assert.True(result.Flags["none"]);
    }

    private static GetTerritoryBalanceResult Ask(TestCompany company) =>
        new GetTerritoryBalance().Run(company.AsSeenBy("Vera"), new());

    private static void Create(TestCompany company, string owner, string territory, int count)
    {
        for (var place = 0; place < count; place++)
        {
            company
                .Deal($"{territory} {place}", owner, 100, close: "2026-12-10", created: "2026-03-01")
                .Territory(territory);
        }
    }
}
