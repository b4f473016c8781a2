using RevBot.Data.Import.Rows;

namespace RevBot.Data.Tests.Import;

public sealed class RowKeyTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("0061234567ABCDEFGh-_", true)]
    [InlineData("0061234567ABCDEFGh-_x", false)]
    [InlineData("Müller", false)]
    public void Key_OfUpToTwentyLettersAndDigits_IsPackedExactly_AndOthersAreHashed(string key, bool isPacked) =>
        Assert.Equal(isPacked, (RowKey.Pack(key) & (UInt128.One << 127)) == 0);

    [Fact]
    public void Keys_ThatDiffer_EvenByCaseOrALeadingZero_AreDifferent()
    {
        string[] keys = ["1", "01", "001", "a", "A", "a-", "Müller", "Mueller", new('a', 21), new('a', 22)];

        Assert.Equal(keys.Length, keys.Select(RowKey.Pack).Distinct().Count());
    }
}
