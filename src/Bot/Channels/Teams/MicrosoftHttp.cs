namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// The one client for Microsoft's services. No redirects: a token must not follow one. No cookies: nothing is remembered
/// between calls. Connections are renewed, so that a service that moves is found.
/// </summary>
internal sealed class MicrosoftHttp : IDisposable
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SocketsHttpHandler handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };

    public MicrosoftHttp() =>
        Client = new(handler, disposeHandler: false)
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LargestAnswer,
        };

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
