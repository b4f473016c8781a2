using RevBot.Data.Book;

namespace RevBot.Data.Tests.Book;

public sealed class DealAddressTests
{
    [Theory]
    [InlineData("0061U00000abcDE", "https://acme.example/lightning/r/0061U00000abcDE/view")]
    [InlineData("a/../b?c#d&e f", "https://acme.example/lightning/r/a%2F..%2Fb%3Fc%23d%26e%20f/view")]
    [InlineData("\"><script>", "https://acme.example/lightning/r/%22%3E%3Cscript%3E/view")]
    [InlineData("{id}", "https://acme.example/lightning/r/%7Bid%7D/view")]
    public void Address_OfADeal_EscapesWhateverMeansSomethingInOne(string id, string address) =>
        Assert.Equal(address, DealAddress.Read("https://acme.example/lightning/r/{id}/view")!.Write(id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Address_OfAnIdThatLeadsElsewhere_IsNone(string? id) =>
        Assert.Null(DealAddress.Read("https://acme.example/{id}")!.Write(id));

    [Fact]
    public void Address_OfAnIdLongerThanAny_IsNone()
    {
        var address = DealAddress.Read("https://acme.example/{id}")!;

        Assert.NotNull(address.Write(new('x', 200)));
        Assert.Null(address.Write(new('x', 201)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://acme.example/deal")]
    [InlineData("http://acme.example/{id}")]
    [InlineData("javascript:alert('{id}')")]
    [InlineData("https://{id}.acme.example/")]
    [InlineData("https://acme.example{id}/")]
    [InlineData("https://user:password@acme.example/{id}")]
    [InlineData("https://acme.example/{id}/{id}")]
    [InlineData("//acme.example/{id}")]
    public void Pattern_ThatCannotBeUsed_IsNone(string? pattern) => Assert.Null(DealAddress.Read(pattern));

    [Theory]
    [InlineData("https://acme.example/deal?id={id}")]
    [InlineData("https://acme.example:8443/#/deal/{id}")]
    public void Pattern_WithThePlaceBehindTheHost_CanBeUsed(string pattern) =>
        Assert.Equal(pattern, DealAddress.Read(pattern)!.ToString());
}
