using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Tests.Ledgers;

namespace RevBot.Skills.Tests.Reconciliation;

/// <summary>The monthly sample to check by hand.</summary>
public sealed class AuditSampleTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    [Fact]
    public void Sample_OfOneMonth_IsTheSameForEverybodyWhoDrawsIt()
    {
        var (one, other) = (Ids(Draw(ledger.Head, 20)), Ids(Draw(ledger.Head, 20)));

        Assert.Equal(20, one.Length);
        Assert.Equal(one, other);
    }

    [Fact]
    public void SmallerSample_IsPartOfALargerOne()
    {
        var (few, many) = (Ids(Draw(ledger.Head, 5)), Ids(Draw(ledger.Head, 25)));

        Assert.All(few, id => Assert.Contains(id, many));
    }

    [Fact]
    public void Sample_BeyondWhatThereIs_HasAllOnce()
    {
        var table = Draw(ledger.Head, AuditSample.MostDeals);
        var all = Deals(ledger.Head).Count(deal => deal.Now.ClosesIn(Quarter(ledger.Head)));

        Assert.Equal(Math.Min(all, AuditSample.MostDeals), table.Rows.Count);
        Assert.Equal(table.Rows.Count, Ids(table).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Row_HasTheDealAsTheWarehouseHasIt_AndRoomToTick()
    {
        var table = Draw(ledger.Head, 10);

        Assert.All(
            table.Rows,
            row =>
            {
                var deal = Deals(ledger.Head).Single(one => one.Id == row.Cells[0]!.Text);
                Assert.Equal(deal.Name, row.Cells[1]!.Text);
                Assert.Equal(deal.Now.Amount?.Amount, row.Cells[table.PlaceOf("amount")]?.Number);
                Assert.Equal(deal.Now.Amount?.Currency, row.Cells[table.PlaceOf("amount")]?.Currency);
                Assert.Null(row.Cells[table.PlaceOf("same")]);
                Assert.Null(row.Cells[table.PlaceOf("differs")]);
            }
        );
    }

    private static List<Deal> Deals(ScopedBook book)
    {
        var all = new List<Deal>();
        foreach (var deal in book.Deals)
        {
            all.Add(deal);
        }

        return all;
    }

    private static FactTable Draw(ScopedBook book, int count) => AuditSample.Draw(book, Quarter(book), count);

    private static Period Quarter(ScopedBook book) => PeriodArgument.OrCurrentQuarter(book, null);

    private static string[] Ids(FactTable table) => [.. table.Rows.Select(row => row.Cells[0]!.Text!)];
}
