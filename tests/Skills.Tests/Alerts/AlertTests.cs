using RevBot.Skills.Alerts;

namespace RevBot.Skills.Tests.Alerts;

public sealed class AlertTests
{
    [Fact]
    public void Key_UpTo150Characters_StandsAsItIs_AndALongerOneHasAFingerprint()
    {
        var fits = new string('k', 150);
        var longer = fits + "x";

        Assert.Equal(fits, KeyOf(fits));
        Assert.InRange(KeyOf(longer).Length, 1, 150);
        Assert.Equal(KeyOf(longer), KeyOf(longer));
        Assert.NotEqual(KeyOf(longer), KeyOf(fits + "y"));
        Assert.NotEqual(fits, KeyOf(longer));
    }

    private static string KeyOf(string key) => new Alert(AlertKind.WinRate, key, "S", "T", "U").Key;
}
