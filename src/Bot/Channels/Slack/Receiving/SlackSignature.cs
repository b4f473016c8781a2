using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>
/// Slack's signature of a request: <c>v0=</c> and the HMAC-SHA256, keyed by the signing secret, of <c>v0:</c>, the time,
/// a colon and the bytes of the body as they came. Source: Slack's "Verifying requests from Slack".
/// </summary>
internal sealed class SlackSignature(Secret secret, TimeProvider time)
{
    /// <summary>How far the time of a request may be from now, in either direction, the bound included.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0=";
    private const int LongestTime = 12;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private readonly byte[] key = Encoding.UTF8.GetBytes(secret.Reveal());

    /// <summary>What is wrong with a request, in words for the log; null for nothing.</summary>
    /// <param name="timestamp">The header with the time; null where it is missing or there is more than one.</param>
    /// <param name="signature">The header with the signature; null where it is missing or there is more than one.</param>
    /// <param name="body">The bytes as they came.</param>
    public string? FindProblem(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is null || signature is null)
        {
            return "no signature";
        }

        if (!IsTime(timestamp, out var seconds))
        {
            return "no time";
        }

        if (Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return "not of now";
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(timestamp, body, right);
        return Bytes(signature, given) && CryptographicOperations.FixedTimeEquals(given, right)
            ? null
            : "wrong signature";
    }

    /// <summary>The signature of a body.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(timestamp, body, right);
        return Version + Convert.ToHexStringLower(right);
    }

    private void Compute(string timestamp, ReadOnlySpan<byte> body, Span<byte> into)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        hash.GetHashAndReset(into);
    }

    private static bool IsTime(string text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && text.Length <= LongestTime;

    // Lower case alone, as Slack writes it: one signature has one spelling, and so one place among the replays.
    private static bool Bytes(string signature, Span<byte> into) =>
        signature.Length == Version.Length + (2 * into.Length)
        && signature.StartsWith(Version, StringComparison.Ordinal)
        && signature.AsSpan(Version.Length).IndexOfAnyExcept(Digits) < 0
        && Convert.FromHexString(signature.AsSpan(Version.Length), into, out _, out _) == OperationStatus.Done;
}
