using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Tests.Book.Norms;

public sealed class RiskHistoryTests
{
    private const long Day = 86_400_000_000;
    private const byte Dollar = 0;
    private const byte Euro = 1;

    [Theory]
    [InlineData(900, true)]
    [InlineData(901, false)]
    [InlineData(1200, false)]
    public void Amount_ThatFellByATenth_WasCut(long now, bool expected) =>
        Assert.Equal(expected, WasCut(1000, Dollar, now, Dollar));

    [Fact]
    public void Amount_InAnotherCurrency_WasNotCut()
    {
        Assert.True(WasCut(1000, Dollar, 500, Dollar));
        Assert.False(WasCut(1000, Dollar, 500, Euro));
    }

    [Fact]
    public void Amount_ThatIsMissingOrWasNothing_WasNotCut()
    {
        Assert.False(WasCut(1000, Dollar, VersionItem.NoAmount, Dollar));
        Assert.False(WasCut(VersionItem.NoAmount, Dollar, 1000, Dollar));
        Assert.False(WasCut(0, Dollar, 0, Dollar));
    }

    [Fact]
    public void Amount_OfThirtyDaysBefore_IsTheOneCompared()
    {
        // Cut on day 70: on day 99 the amount of day 69 still counts, from day 100 on it does not.
        VersionItem[] versions = [Version(0, 70, 1000, Dollar), Version(70, null, 500, Dollar)];

        Assert.True(RiskHistory.WasCut(versions, versions[1], 99 * Day));
        Assert.False(RiskHistory.WasCut(versions, versions[1], 100 * Day));
    }

    private static bool WasCut(long before, byte currencyBefore, long now, byte currencyNow)
    {
        VersionItem[] versions = [Version(0, 80, before, currencyBefore), Version(80, null, now, currencyNow)];
        return RiskHistory.WasCut(versions, versions[1], 100 * Day);
    }

    private static VersionItem Version(int from, int? to, long amount, byte currency) =>
        new(
            from * Day,
            to is { } end ? end * Day : long.MaxValue,
            from * Day,
            amount,
            20261231,
            VersionItem.NoOwner,
            1,
            1,
            currency
        );
}
