using System.Security.Cryptography;
using RevBot.Bot.Channels.Web.SignIn;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

public sealed class KeyedProtectionTests
{
    private static readonly byte[] Text = [1, 2, 3, 4, 5];

    [Fact]
    public void Text_OfAnotherPurposeOrSecretOrChanged_IsNotRead()
    {
        var (one, other) = (
            new KeyedProtection(new("one secret of 32 characters, more")),
            new KeyedProtection(new("another secret of 32 characters.."))
        );
        var written = one.CreateProtector("state").Protect(Text);

        Assert.Equal(Text, one.CreateProtector("state").Unprotect(written));
        Assert.ThrowsAny<CryptographicException>(() => one.CreateProtector("nonce").Unprotect(written));
        Assert.ThrowsAny<CryptographicException>(() => other.CreateProtector("state").Unprotect(written));
        Assert.ThrowsAny<CryptographicException>(() => one.CreateProtector("state").Unprotect([1, 2, 3]));
        Assert.All(
            Enumerable.Range(0, written.Length),
            place =>
            {
                var changed = written.ToArray();
                changed[place] ^= 1;
                Assert.ThrowsAny<CryptographicException>(() => one.CreateProtector("state").Unprotect(changed));
            }
        );
    }
}
