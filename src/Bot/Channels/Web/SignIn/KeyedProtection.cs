using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Secret = RevBot.Bot.Configuration.Secret;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>
/// Protects what a sign-in under way carries through the browser by the page's own secret, with AES-GCM: nothing has to be
/// stored, and a sign-in that one server began another may end.
/// </summary>
internal sealed class KeyedProtection : IDataProtectionProvider, IDataProtector
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] key;

    /// <param name="secret">The page's.</param>
    public KeyedProtection(Secret secret)
        : this(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.UTF8.GetBytes(secret.Reveal()),
                32,
                info: "RevBot sign-in"u8.ToArray()
            )
        ) { }

    private KeyedProtection(byte[] key) => this.key = key;

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) =>
        new KeyedProtection(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes(purpose)));

    /// <inheritdoc/>
    public byte[] Protect(byte[] plaintext)
    {
        var written = new byte[NonceSize + TagSize + plaintext.Length];
        var nonce = written.AsSpan(0, NonceSize);
        var rest = written.AsSpan(NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plaintext, rest[TagSize..], rest[..TagSize]);
        return written;
    }

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">It is not ours, or was changed.</exception>
    public byte[] Unprotect(byte[] protectedData)
    {
        if (protectedData.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("Too short.");
        }

        var nonce = protectedData.AsSpan(0, NonceSize);
        var rest = protectedData.AsSpan(NonceSize);
        var plain = new byte[rest.Length - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(nonce, rest[TagSize..], rest[..TagSize], plain);
        return plain;
    }
}
