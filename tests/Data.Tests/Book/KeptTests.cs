using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Kept;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.Book;

public sealed class KeptTests(ScopeTests.Company company) : IClassFixture<ScopeTests.Company>
{
    private DealBook Book => company.Demo.Book;

    [Fact]
    public void WhatIsKept_IsOfOneScope()
    {
        var reps = Book.Sellers.Where(seller => seller.Role == SellerRole.Rep).Take(2).ToArray();

        var (one, other) = (CountOf(Book, reps[0], company.Demo.Now), CountOf(Book, reps[1], company.Demo.Now));

        Assert.NotSame(one, other);
        Assert.Equal(ViewOf(Book, reps[0], company.Demo.Now).Deals.Count, one.Deals);
        Assert.Equal(ViewOf(Book, reps[1], company.Demo.Now).Deals.Count, other.Deals);
    }

    [Fact]
    public void ViewsOfNow_OfOneDay_ShareWhatIsKept()
    {
        var (head, now) = (DemoBook.Head(Book), company.Demo.Now);

        Assert.Same(CountOf(Book, head, now), CountOf(Book, head, now));
        Assert.NotSame(CountOf(Book, head, now), CountOf(Book, head, now + Duration.FromDays(1)));
        Assert.Same(CountOf(Book, head, now + Duration.FromHours(1)), CountOf(Book, head, now + Duration.FromHours(5)));
    }

    [Fact]
    public void PastViews_OfOtherInstants_ShareNothing()
    {
        var (head, then) = (DemoBook.Head(Book), company.Demo.Now - Duration.FromDays(100));

        Assert.Same(CountOf(Book, head, then), CountOf(Book, head, then));
        Assert.NotSame(CountOf(Book, head, then), CountOf(Book, head, then - Duration.FromHours(1)));
    }

    [Fact]
    public void AnotherBook_KeepsForItself()
    {
        using var demo = new DemoBook();
        var again = demo.Loader.Load(CancellationToken.None);
        var head = DemoBook.Head(again);

        Assert.NotSame(CountOf(demo.Book, head, demo.Now), CountOf(again, head, demo.Now));
    }

    [Fact]
    public void WhereThereIsNoRoom_WhatWasUsedLongestAgoIsForgotten()
    {
        var (kept, worked) = (new KeptWork(room: 10), new List<string>());

        Of("a", 6);
        Of("b", 4);
        Of("a", 6);
        Of("c", 4);
        Of("a", 6);
        Of("b", 4);

        Assert.Equal(["a", "b", "c", "b"], worked);
        void Of(string what, int deals) =>
            kept.Of(
                new(typeof(string), "all", 0, what),
                () =>
                {
                    worked.Add(what);
                    return what;
                },
                _ => deals
            );
    }

    [Fact]
    public void WhatFails_IsNotKept()
    {
        var (kept, key) = (new KeptWork(room: 10), new KeptKey(typeof(string), "all", 0, "a"));

        Assert.Throws<InvalidOperationException>(() =>
            kept.Of<string>(key, () => throw new InvalidOperationException("once"), _ => 1)
        );

        Assert.Equal("a", kept.Of(key, () => "a", _ => 1));
    }

    [Fact]
    public void DealsAroundAPeriod_AreAllThatCloseInIt_InTheOrderOfTheBook()
    {
        var calendar = Book.Company.Calendar;
        foreach (var seller in new[] { DemoBook.Head(Book), Book.Sellers.First(one => one.Role == SellerRole.Manager) })
        {
            var view = ViewOf(Book, seller, company.Demo.Now);
            foreach (var back in Enumerable.Range(-2, 12))
            {
                var quarter = calendar.Shift(calendar.QuarterOf(DemoBook.Today), -back);
                var found = view.DealsAround(quarter).AsEnumerable().ToArray();

                Assert.Equal(
                    view.Deals.AsEnumerable().Where(deal => deal.Now.ClosesIn(quarter)).Select(deal => deal.Order),
                    found.Where(deal => deal.Now.ClosesIn(quarter)).Select(deal => deal.Order)
                );
            }
        }
    }

    private static ScopedBook ViewOf(DealBook book, Data.Book.People.Seller seller, Instant at) =>
        book.For(book.ScopeOf(seller), at);

    private static Counted CountOf(DealBook book, Data.Book.People.Seller seller, Instant at) =>
        ViewOf(book, seller, at).Kept("count", view => new Counted(view.Deals.Count), count => count.Deals);

    private sealed record Counted(int Deals);
}
