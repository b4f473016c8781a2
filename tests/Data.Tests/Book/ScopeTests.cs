using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.Book;

public sealed class ScopeTests(ScopeTests.Company company) : IClassFixture<ScopeTests.Company>
{
    private DealBook Book => company.Demo.Book;

    [Fact]
    public void EverySeller_SeesExactlyTheDealsThatTheyOwnOrThoseBelow()
    {
        var all = ViewOf(DemoBook.Head(Book)).Deals.AsEnumerable().ToArray();
        foreach (var seller in Book.Sellers.Where(seller => seller.Role is SellerRole.Rep or SellerRole.Manager))
        {
            var below = BelowBySql(seller);
            var owned = all.Where(deal => deal.Now.Owner is { } owner && below.Contains(owner.Id))
                .Select(deal => deal.Id);

            Assert.Equal(owned, ViewOf(seller).Deals.AsEnumerable().Select(deal => deal.Id));
        }
    }

    [Fact]
    public void ADealOutsideTheScope_IsFoundNoMoreThanOneThatDoesNotExist()
    {
        var rep = Book.Sellers.First(seller => seller.Role == SellerRole.Rep);
        var foreign = ViewOf(DemoBook.Head(Book)).Deals.AsEnumerable().First(deal => deal.Now.Owner!.Id != rep.Id);

        Assert.Null(ViewOf(rep).Find(foreign.Id));
        Assert.Null(ViewOf(rep).Find("no such deal"));
    }

    [Fact]
    public void FormerOwnersOutsideTheScope_AreNotNamed()
    {
        foreach (var seller in Book.Sellers.Where(seller => seller.Role == SellerRole.Rep))
        {
            var owners = ViewOf(seller)
                .Deals.AsEnumerable()
                .SelectMany(deal => deal.History)
                .Select(version => version.State.Owner);

            Assert.All(owners, owner => Assert.True(owner is null || owner.Id == seller.Id));
        }
    }

    [Fact]
    public void AnAdministrator_SeesNoDeals() =>
        Assert.Equal(0, ViewOf(Book.Sellers.First(seller => seller.Role == SellerRole.Administrator)).Deals.Count);

    [Fact]
    public void APastView_ShowsNothingThatWasRecordedLater()
    {
        var day = DemoBook.Today.PlusDays(-200);
        var past = Book.For(Book.ScopeOf(DemoBook.Head(Book)), Dates.CloseOf(day, Book.Company.Zone));

        Assert.All(
            past.Deals.AsEnumerable(),
            deal =>
            {
                Assert.All(deal.History, version => Assert.True(version.From <= past.AsOf));
                Assert.True(deal.Activities.Days == 0 || deal.Activities[deal.Activities.Days - 1].Day <= day);
                Assert.All(deal.Signals, signal => Assert.True(signal.OccurredAt <= past.AsOf));
            }
        );
        Assert.InRange(past.Deals.Count, 1, ViewOf(DemoBook.Head(Book)).Deals.Count - 1);
    }

    private ScopedBook ViewOf(Seller seller) => Book.For(Book.ScopeOf(seller), company.Demo.Now);

    // By the closure table, not by the book's own hierarchy.
    private HashSet<int> BelowBySql(Seller seller)
    {
        using var connection = company.Demo.Database.Open();
        return Dapper
            .SqlMapper.Query<int>(
                connection,
                "SELECT descendant_id FROM seller_closure WHERE ancestor_id = @id",
                new { id = seller.Id }
            )
            .ToHashSet();
    }

    public sealed class Company : IDisposable
    {
        internal DemoBook Demo { get; } = new(1500);

        public void Dispose() => Demo.Dispose();
    }
}
