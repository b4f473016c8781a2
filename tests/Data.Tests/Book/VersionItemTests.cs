using RevBot.Data.Book.Rows;

namespace RevBot.Data.Tests.Book;

public sealed class VersionItemTests
{
    private static readonly VersionItem Version = new(100, 200, 150, 1000, 20261231, 1, 1, 1, 0);

    [Theory]
    [InlineData(99, 150, false)]
    [InlineData(100, 150, true)]
    [InlineData(199, 150, true)]
    [InlineData(200, 150, false)]
    [InlineData(100, 149, false)]
    public void Version_FromItsBeginToBeforeItsEnd_HoldsOnceItIsRecorded(int validAt, int knownAt, bool expected) =>
        Assert.Equal(expected, Version.Covers(validAt, knownAt));
}
