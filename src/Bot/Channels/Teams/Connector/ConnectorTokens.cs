using Azure.Core;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>The token that RevBot shows the connector: kept until shortly before it ends, fetched by one for all who wait.</summary>
internal sealed class ConnectorTokens(ITokenSource source, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim fetching = new(1, 1);
    private Kept? kept;

    /// <summary>A token that can be used.</summary>
    /// <param name="refused">A token that the connector refused: another is fetched. Null for none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellation)
    {
        if (Usable(refused) is { } ready)
        {
            return ready;
        }

        await fetching.WaitAsync(cancellation);
        try
        {
            if (Usable(refused) is { } meanwhile)
            {
                return meanwhile;
            }

            var token = await source.FetchAsync(cancellation);
            Volatile.Write(ref kept, new(token));
            return token.Token;
        }
        finally
        {
            fetching.Release();
        }
    }

    public void Dispose() => fetching.Dispose();

    private string? Usable(string? refused) =>
        Volatile.Read(ref kept) is { } have
        && !string.Equals(have.Token.Token, refused, StringComparison.Ordinal)
        && have.Token.ExpiresOn - Margin > time.GetUtcNow()
            ? have.Token.Token
            : null;

    // A struct cannot be swapped at once.
    private sealed record Kept(AccessToken Token);
}
