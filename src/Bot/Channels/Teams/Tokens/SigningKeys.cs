using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Bot.Channels.Teams.Tokens;

/// <summary>
/// The channel's published signing keys: kept for a day, and fetched again when a token names a key that is not among them,
/// at most once in a while, so that made-up key ids cause no storm. One fetch at a time serves all who wait.
/// </summary>
internal sealed class SigningKeys(HttpClient client, Uri metadata, TimeProvider time) : IDisposable
{
    private const int SmallestKey = 2048;
    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile Fetched? last;
    private long lastTry;
    private bool hasTried;

    /// <summary>How long keys are used without looking again.</summary>
    public static TimeSpan KeepFor { get; } = TimeSpan.FromDays(1);

    /// <summary>How long keys are used where they cannot be fetched again.</summary>
    public static TimeSpan LongestKept { get; } = TimeSpan.FromDays(5);

    /// <summary>The shortest time between two fetches.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The key of an id; null where none is published.</summary>
    /// <exception cref="KeysUnavailableException">The keys cannot be fetched and none are kept.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        var known = last;
        if (known is not null && Age(known) < KeepFor && known.Find(keyId) is { } key)
        {
            return key;
        }

        await fetching.WaitAsync(cancellation);
        try
        {
            if (ReferenceEquals(known, last) && MayTry())
            {
                await TryFetchAsync(cancellation);
            }
        }
        finally
        {
            fetching.Release();
        }

        return last is { } newest && Age(newest) < LongestKept
            ? newest.Find(keyId)
            : throw new KeysUnavailableException("The channel's signing keys cannot be fetched.");
    }

    public void Dispose() => fetching.Dispose();

    private TimeSpan Age(Fetched fetched) => time.GetElapsedTime(fetched.At);

    private bool MayTry() => !hasTried || time.GetElapsedTime(lastTry) >= Pause;

    private async Task TryFetchAsync(CancellationToken cancellation)
    {
        (hasTried, lastTry) = (true, time.GetTimestamp());
        try
        {
            last = new(time.GetTimestamp(), await FetchAsync(cancellation));
        }
        catch (Exception problem)
            when (problem is HttpRequestException or JsonException or ArgumentException or InvalidOperationException
                || (problem is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            if (last is null)
            {
                throw new KeysUnavailableException("The channel's signing keys cannot be fetched.", problem);
            }
        }
    }

    private async Task<IReadOnlyList<JsonWebKey>> FetchAsync(CancellationToken cancellation)
    {
        var document = OpenIdConnectConfiguration.Create(await client.GetStringAsync(metadata, cancellation));
        var address = new Uri(document.JwksUri, UriKind.Absolute);
        if (address.Scheme != Uri.UriSchemeHttps && !(metadata.IsLoopback && address.IsLoopback))
        {
            throw new InvalidOperationException("The metadata names keys that are not behind https.");
        }

        var set = new JsonWebKeySet(await client.GetStringAsync(address, cancellation));
        return [.. set.Keys.Where(IsUsable)];
    }

    private static bool IsUsable(JsonWebKey key) =>
        key is { Kty: "RSA", Use: null or "sig", Alg: null or SecurityAlgorithms.RsaSha256, KeySize: >= SmallestKey }
        && key.Kid is { Length: > 0 };

    private sealed record Fetched(long At, IReadOnlyList<JsonWebKey> Keys)
    {
        public JsonWebKey? Find(string keyId) =>
            Keys.FirstOrDefault(key => string.Equals(key.Kid, keyId, StringComparison.Ordinal));
    }
}
