namespace RevBot.Bot.Http;

/// <summary>
/// Makes the clients with which RevBot calls other services. No redirects: a token must not follow one. No cookies: nothing
/// is remembered between calls. Connections are renewed, so that a service that moves is found.
/// </summary>
internal static class HttpClients
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A client that takes answers of at most 4 MB.</summary>
    /// <param name="limit">How long one call may take; <see cref="Timeout.InfiniteTimeSpan"/> where the caller sets a limit.</param>
    /// <param name="outer">Sees every call first; null for none.</param>
    /// <returns>The caller disposes of it, and with it of its connections.</returns>
#pragma warning disable CA2000 // The client disposes of its handlers.
    public static HttpClient Create(TimeSpan limit, DelegatingHandler? outer = null)
    {
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectLimit,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        if (outer is not null)
        {
            outer.InnerHandler = handler;
            handler = outer;
        }

        var client = new HttpClient(handler) { Timeout = limit, MaxResponseContentBufferSize = LargestAnswer };
        client.DefaultRequestHeaders.UserAgent.Add(
            new("RevBot", typeof(HttpClients).Assembly.GetName().Version!.ToString(3))
        );
        return client;
    }
#pragma warning restore CA2000
}
