using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;

namespace RevBot.Data.Tests.Demo;

public sealed class NamesTests
{
    private static readonly Names Default = new(DemoWords.Default);

    [Fact]
    public void Accounts_OfAMillionDeals_HaveNamesOfTheirOwn()
    {
        var industries = DemoWords.Default.Industries;
        var names = Enumerable.Range(1, 400_000).Select(id => Default.Account(id, industries[id * 7 % 10]));

        Assert.Equal(400_000, names.Distinct(StringComparer.Ordinal).Count());
    }

    // 80 groups of six sellers in each of six teams: the most that there can be.
    [Fact]
    public void Sellers_OfTheLargestCompany_HaveNamesOfTheirOwn()
    {
        var names = Enumerable.Range(0, 80 * 36).Select(Default.Seller);

        Assert.Equal(80 * 36, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Lena Hoffmann", "lena.hoffmann")]
    [InlineData("Søren Ó Néill-O'Hara", "soren.o.neill-ohara")]
    [InlineData("Łukasz Żak", "lukasz.zak")]
    [InlineData("Þóra Æbelø", "thora.aebelo")]
    [InlineData("Jürgen Groß", "jurgen.gross")]
    [InlineData("Duncan St. John", "duncan.st.john")]
    [InlineData("李", "")]
    public void MailName_OfAnyName_HasPlainLettersOnly(string name, string mail) =>
        Assert.Equal(mail, MailName.Of(name));
}
