using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Sellers;

namespace RevBot.Data.Tests.Demo;

public sealed class NamesTests
{
    [Fact]
    public void Accounts_OfAMillionDeals_HaveNamesOfTheirOwn()
    {
        var names = Enumerable.Range(1, 400_000).Select(id => Names.Account(id, Industry.All[id * 7 % 10]));

        Assert.Equal(400_000, names.Distinct(StringComparer.Ordinal).Count());
    }

    // 80 groups of six sellers in each of six teams: the most that there can be.
    [Fact]
    public void Sellers_OfTheLargestCompany_HaveNamesOfTheirOwn()
    {
        var names = Enumerable.Range(0, 80 * 36).Select(Names.Seller);

        Assert.Equal(80 * 36, names.Distinct(StringComparer.Ordinal).Count());
    }
}
