using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Skills.Tests.Company;

/// <summary>Accounts, products and territories of a test company, made when they are first named.</summary>
internal sealed class TestCatalog
{
    private readonly List<AccountRow> accounts = [];
    private readonly List<ProductRow> products = [];
    private readonly List<TerritoryRow> territories = [];

    public IReadOnlyList<AccountRow> Accounts => accounts;

    public IReadOnlyList<ProductRow> Products => products;

    public IReadOnlyList<TerritoryRow> Territories => territories;

    public int AccountId(string name)
    {
        if (accounts.Find(row => row.Name == name) is { } found)
        {
            return found.Id;
        }

        var id = accounts.Count + 1;
        accounts.Add(
            new()
            {
                Id = id,
                CrmId = $"A-{id}",
                Name = name,
                Revision = 1,
            }
        );
        return id;
    }

    /// <summary>The list price of a product, in units of the usual currency.</summary>
    public void Price(string product, decimal price)
    {
        var place = ProductId(product) - 1;
        products[place] = products[place] with
        {
            ListPriceMinor = TestCompany.Minor(price, TestCompany.DefaultCurrency),
            Currency = TestCompany.DefaultCurrency,
        };
    }

    /// <summary>Fills in what is known of an account.</summary>
    public void Describe(string account, Func<AccountRow, AccountRow> change)
    {
        var id = AccountId(account);
        accounts[id - 1] = change(accounts[id - 1]);
    }

    public int ProductId(string name, string? family = null)
    {
        if (products.Find(row => row.Name == name) is { } found)
        {
            return found.Id;
        }

        var id = products.Count + 1;
        products.Add(
            new()
            {
                Id = id,
                CrmId = $"P-{id}",
                Name = name,
                Family = family,
            }
        );
        return id;
    }

    public int TerritoryId(string name, string? region = null)
    {
        if (territories.Find(row => row.Name == name) is { } found)
        {
            return found.Id;
        }

        var id = territories.Count + 1;
        territories.Add(
            new()
            {
                Id = id,
                Name = name,
                Region = region,
            }
        );
        return id;
    }
}
