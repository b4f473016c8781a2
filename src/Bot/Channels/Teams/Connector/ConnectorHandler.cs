using System.Net;
using Polly;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>
/// Everything that the SDK sends to the connector goes through here: to allowed hosts only, tried again as
/// <see cref="ConnectorRetries"/> says, and once more with a new token where the connector refuses one.
/// </summary>
/// <param name="client">Follows no redirect, and ends a try after a while.</param>
/// <param name="tokens">Null where no bot is set up.</param>
/// <param name="policy">Where requests may go.</param>
/// <param name="retries">What is tried again.</param>
internal sealed class ConnectorHandler(
    HttpClient client,
    ConnectorTokens? tokens,
    TeamsPolicy policy,
    ResiliencePipeline<HttpResponseMessage> retries
) : HttpMessageHandler
{
    /// <inheritdoc/>
    /// <exception cref="ConnectorException">The address is not allowed, or no token can be had.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is not { } address || !policy.MayCall(address))
        {
            throw new ConnectorException("The address is not allowed; nothing is sent there.");
        }

        var response = await TryAsync(request, cancellationToken);
        if (
            response.StatusCode == HttpStatusCode.Unauthorized
            && tokens is not null
            && request.Headers.Authorization?.Parameter is { } refused
        )
        {
            response.Dispose();
            request.Headers.Authorization = new("Bearer", await tokens.GetAsync(refused, cancellationToken));
            response = await TryAsync(request, cancellationToken);
        }

        return response;
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        await retries.ExecuteAsync(async stop => await client.SendAsync(Copy(request), stop), cancellation);

    // A request can be sent once; its content can be read again.
    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
