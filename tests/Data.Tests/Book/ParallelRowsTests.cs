using RevBot.Data.Book.Norms;

namespace RevBot.Data.Tests.Book;

public sealed class ParallelRowsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(19_999)]
    [InlineData(20_000)]
    [InlineData(50_001)]
    public void Count_OfAnyNumberOfRows_MeetsEachOnceInOrder(int rows)
    {
        var met = ParallelRows.Aggregate(
            rows,
            (from, to) => Enumerable.Range(from, to - from).ToList(),
            (earlier, later) => [.. earlier, .. later]
        );

        Assert.Equal(Enumerable.Range(0, rows), met);
    }
}
